import { defaultTemplateIds, templateIdsProblems } from '@/domain/message/templateIds';

describe('the configured template ids', () => {
  it('are complete by default', () => {
    expect(templateIdsProblems(defaultTemplateIds)).toEqual([]);
  });

  it.each(['', '   ', undefined])('name the message that has none (%p)', (caseAccepted) => {
    expect(templateIdsProblems({ ...defaultTemplateIds, caseAccepted })).toEqual([
      '消息“帮代办申请受理通知”(caseAccepted)没有模板编号。',
    ]);
  });

  it('name a key that is no message', () => {
    expect(templateIdsProblems({ ...defaultTemplateIds, caseAcepted: 'x' })).toEqual([
      '没有名为 caseAcepted 的消息,请核对配置。',
    ]);
  });

  it('name two messages that share an id', () => {
    const caseDeclined = defaultTemplateIds.caseAccepted;
    expect(templateIdsProblems({ ...defaultTemplateIds, caseDeclined })).toEqual([
      '消息 caseAccepted 和 caseDeclined 的模板编号相同,请核对配置。',
    ]);
  });
});
