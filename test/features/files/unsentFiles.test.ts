import { confirmed } from '@/components/confirmed';
import {
  forgetAllUnsent,
  forgetUnsent,
  loseSightOf,
  makeUpFor,
  mayLeaveUnsent,
  noteUnsent,
} from '@/features/files/unsentFiles';

jest.mock('@/components/confirmed', () => ({ confirmed: jest.fn() }));
const ask = jest.mocked(confirmed);

beforeEach(() => {
  forgetAllUnsent();
  ask.mockReset();
});

describe('files that did not arrive', () => {
  it('do not hold anything up where there are none', async () => {
    noteUnsent('a', '合同.pdf');
    forgetUnsent(['a']);

    expect(await mayLeaveUnsent()).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([true, false])('are asked about by name before handing in (answer: %s)', async (answer) => {
    ask.mockResolvedValue(answer);
    noteUnsent('a', '合同.pdf');

    expect(await mayLeaveUnsent()).toBe(answer);
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ words: expect.stringContaining('合同.pdf') }));
  });

  it('are made up for by the same file picked again on a later visit', async () => {
    noteUnsent('a', '合同.pdf');
    loseSightOf(['a']);
    makeUpFor('合同.pdf');

    expect(await mayLeaveUnsent()).toBe(true);
  });

  it('are not made up for by another picture that happens to have the same name', async () => {
    ask.mockResolvedValue(false);
    noteUnsent('a', '照片1.jpg');
    makeUpFor('照片1.jpg');

    expect(await mayLeaveUnsent()).toBe(false);
  });
});
