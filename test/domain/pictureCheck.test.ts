import {
  isBeingChecked,
  isWithheld,
  milderThan,
  PICTURE_PATIENCE_MS,
  pictureNote,
} from '@/domain/files/pictureCheck';
import type { PictureNote, PictureVerdict } from '@/domain/files/pictureCheck';

const at = '2026-11-26T01:00:00.000Z';
const later = (ms: number) => new Date(Date.parse(at) + ms).toISOString();

function noteFor(readerId: string, verdict: PictureVerdict, afterMs = 0): PictureNote | undefined {
  return pictureNote({ check: { by: 'sender', at, verdict }, readerId, now: later(afterMs) });
}

describe('a picture that was sent', () => {
  it.each([
    ['none', 'ownChecking', 'checking'],
    ['pass', undefined, undefined],
    ['review', 'review', 'review'],
    ['risky', 'ownRisky', 'risky'],
  ] as const)('with the word %s is %s to its sender and %s to the others', (verdict, own, others) => {
    expect(noteFor('sender', verdict)).toBe(own);
    expect(noteFor('somebody', verdict)).toBe(others);
  });

  it('is shown and marked once WeChat has had its time, and hidden by a late word all the same', () => {
    expect(noteFor('somebody', 'none', PICTURE_PATIENCE_MS - 1)).toBe('checking');
    expect(noteFor('somebody', 'none', PICTURE_PATIENCE_MS)).toBe('unchecked');
    expect(noteFor('sender', 'none', PICTURE_PATIENCE_MS)).toBe('unchecked');
    expect(noteFor('somebody', 'risky', PICTURE_PATIENCE_MS)).toBe('risky');
  });

  it('is closed to the others while it is looked at and when it is risky, never to its sender', () => {
    const notes: (PictureNote | undefined)[] = ['checking', 'ownChecking', 'risky', 'ownRisky', 'review'];
    expect([...notes, 'unchecked' as const, undefined].filter(isWithheld)).toEqual(['checking', 'risky']);
    expect(notes.filter(isBeingChecked)).toEqual(['checking', 'ownChecking']);
  });

  it('has nothing to tell where nothing is checked: a paper, a document', () => {
    expect(pictureNote({ check: undefined, readerId: 'somebody', now: at })).toBeUndefined();
  });
});

it.each([
  ['none', []],
  ['pass', ['none']],
  ['review', ['none', 'pass']],
  ['risky', ['none', 'pass', 'review']],
] as const)('the word %s replaces %j', (verdict, replaced) => {
  expect(milderThan(verdict)).toEqual(replaced);
});
