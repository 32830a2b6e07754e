import { emptyDraft } from '@/domain/request/RequestDraft';
import { defaultTerms } from '@/domain/mandate/defaultTerms';
import { askToSign, findMandateToSign, keepTerms, takeSigned } from '@/features/mandate/mandateHandover';

const stored = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
    removeStorageSync: (key: string) => void stored.delete(key),
  },
}));

const { commandId } = emptyDraft({ mode: 'agency', commandId: 'command-0001' });
const terms = defaultTerms({ itemIds: ['investmentFiling'], today: '2026-11-26' });
const enterprise = { name: '示例甲有限公司', creditCode: '91500000MA5U000007' };
const project = { name: '示例厂房', address: '示例路 8 号' };
const facts = { enterprise, project, items: [], specialist: null, terms };

it('hands back terms that were changed and not signed, and shows them again after a restart', () => {
  const wanted = { commandId, facts, enterpriseId: 'ent_1', myName: '示例经办人' };
  askToSign(wanted);
  const longer = { ...terms, until: '2028-01-01' };
  keepTerms(wanted, longer);
  expect(findMandateToSign()?.facts.terms).toEqual(longer);
  expect(takeSigned('command-0002')).toBeUndefined();
  expect(takeSigned(commandId)).toEqual({ commandId, terms: longer, signing: null });
  expect(takeSigned(commandId)).toBeUndefined();
});
