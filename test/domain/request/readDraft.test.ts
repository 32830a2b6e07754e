import { readDraft } from '@/domain/request/readDraft';
import { emptyDraft } from '@/domain/request/RequestDraft';

const head = { mode: 'agency', commandId: 'command-0001' } as const;
const empty = emptyDraft(head);

describe('a draft that an older version stored', () => {
  it('is read whole where it is of this version', () => {
    expect(readDraft(empty)).toEqual({ draft: empty, lost: [] });
  });

  it('is read as far as it fits, and says what could not be taken over', () => {
    const older = {
      ...head,
      formatVersion: 0,
      project: { name: '示例厂房', address: '示例路 8 号', investment: 3500, owner: '' },
      contact: { name: '示例经办人', phone: '13800138000' },
      itemIds: ['investmentFiling'],
      papers: { licence: [{ fileId: 'f1', name: '执照.jpg', kind: 'jpeg', bytes: 1 }], plan: 'scan.pdf' },
      landArea: '12 亩',
      step: 'start',
      savedAt: 1_700_000_000,
    };
    const read = readDraft(older);
    expect(read?.draft).toEqual({
      ...empty,
      project: { name: '示例厂房', address: '示例路 8 号', investment: '' },
      contact: { name: '示例经办人', phone: '13800138000' },
      itemIds: ['investmentFiling'],
      papers: { licence: [{ fileId: 'f1', name: '执照.jpg', kind: 'jpeg', bytes: 1 }] },
    });
    expect(read?.lost).toEqual(['项目:3500', '材料:scan.pdf', '其他内容:12 亩']);
  });

  it.each([undefined, null, '', 'text', 42, [], {}, { mode: 'agency' }])(
    'is nothing where it is %p',
    (stored) => {
      expect(readDraft(stored)).toBeUndefined();
    },
  );
});
