import { ApiError } from '@/api/ApiError';
import { isWorthAnotherTry } from '@/api/queryClient';

const refused = new ApiError({ code: 'FORBIDDEN', userMessage: '这个办件属于其他企业。' });

describe('a read that failed', () => {
  it.each([
    { what: 'without a network', error: ApiError.offline(), tries: 2 },
    { what: 'on a slow network', error: ApiError.slow(), tries: 2 },
    { what: 'by a function that stumbled', error: ApiError.broken(), tries: 1 },
    { what: 'with a reason', error: refused, tries: 0 },
  ])('$what is tried $tries times more', ({ error, tries }) => {
    const answers = [0, 1, 2, 3].map((count) => isWorthAnotherTry(count, error));
    expect(answers.filter(Boolean)).toHaveLength(tries);
    expect(answers.indexOf(false)).toBe(tries);
  });
});
