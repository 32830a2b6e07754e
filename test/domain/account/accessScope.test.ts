import type { AccessScope } from '@/domain/account/AccessScope';
import { covers, GivenScope, isWithin } from '@/domain/account/AccessScope';
import { scopeWords } from '@/domain/account/scopeWords';

const all: AccessScope = { kind: 'all' };
const own: AccessScope = { kind: 'own' };
const one: AccessScope = { kind: 'projects', projects: ['一号厂房'] };
const two: AccessScope = { kind: 'projects', projects: ['一号厂房', '二号厂房'] };

const mine = { project: { name: '二号厂房' }, submittedBy: { accountId: 'acc_me' } };
const others = { project: { name: '一号厂房' }, submittedBy: { accountId: 'acc_other' } };

describe('what a person sees', () => {
  it.each([
    ['everything', all, mine, true],
    ['everything', all, others, true],
    ['their own alone', own, mine, true],
    ['their own alone', own, others, false],
    ['the project that was given', one, others, true],
    ['not even their own of another project', one, mine, false],
    ['any of the projects that were given', two, mine, true],
  ] as const)('is %s', (_, scope, seen, isSeen) => {
    expect(isWithin(scope, seen, 'acc_me')).toBe(isSeen);
  });

  it.each([
    [all, '全部项目'],
    [own, '只看本人提交的申请'],
    [two, '只看:一号厂房、二号厂房'],
  ] as const)('is said in words', (scope, words) => {
    expect(scopeWords(scope)).toBe(words);
  });
});

describe('what a person may give', () => {
  it.each([
    ['all by who has all', all, all, true],
    ['a part by who has all', all, one, true],
    ['a part of a part', two, one, true],
    ['the same part', one, one, true],
    ['not more than a part', one, two, false],
    ['not all by who has a part', two, all, false],
    ['nothing while the window has not confirmed', own, one, false],
  ] as const)('is %s', (_, has, given, isCovered) => {
    expect(covers(has, given)).toBe(isCovered);
  });

  it('is never what comes from waiting, nor a choice of nothing', () => {
    expect(GivenScope.safeParse(own).success).toBe(false);
    expect(GivenScope.safeParse({ kind: 'projects', projects: [] }).success).toBe(false);
    expect(GivenScope.safeParse(one).success).toBe(true);
  });
});
