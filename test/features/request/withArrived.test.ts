import { emptyDraft } from '@/domain/request/RequestDraft';
import { withArrived } from '@/features/request/withArrived';

const file = (fileId: string) => ({ fileId, name: `${fileId}.jpg`, kind: 'jpeg', bytes: 1 });
const draft = {
  ...emptyDraft({ mode: 'agency', commandId: 'command-0001' }),
  papers: { licence: [file('a'), file('b')] },
};

describe('a file that arrives for a request', () => {
  it('takes its place among the pages of its paper', () => {
    const next = withArrived(draft, 'licence', { file: file('c'), replaces: 'a', order: ['c', 'b'] });
    expect(next.papers).toEqual({ licence: [file('c'), file('b')] });
  });

  it('begins a paper that had none, or goes to the question', () => {
    const arrival = { file: file('c'), replaces: null, order: [] };
    expect(withArrived(draft, 'plan', arrival).papers).toMatchObject({ plan: [file('c')] });
    expect(withArrived(draft, 'attachments', arrival).attachments).toEqual([file('c')]);
  });

  it('is there once, however often it is told', () => {
    const again = { file: file('b'), replaces: null, order: ['a', 'b'] };
    expect(withArrived(draft, 'licence', again)).toEqual(draft);
  });
});
