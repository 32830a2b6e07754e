import { z } from '../zod';
import { ConditionGroup, Question } from './question';
import { Stage } from './stage';

const Id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, '编号应为英文小驼峰,例如 landUsePermit。');
const ChineseName = z.string().trim().min(1, '请填写名称。');

/** A department that decides items or whose specialist serves them (O2). */
export const Department = z.object({ departmentId: Id, name: ChineseName, shortName: ChineseName });
export type Department = z.infer<typeof Department>;

/** A paper that items ask for; shared by id, so that one 营业执照 serves every item. */
export const Material = z.object({
  materialId: Id,
  name: ChineseName,
  hint: z.string().optional(),
  /** Items whose result document is this paper: once one of them is granted in the same case, it need not be handed in. */
  resultOf: z.array(Id).optional(),
  /** A form that the specialist fills in for the enterprise (A2): never asked of it, never missing. */
  filledBySpecialist: z.boolean().optional(),
});
export type Material = z.infer<typeof Material>;

/** How one item wants one material. A secondary paper (`isPrimary: false`) may be promised and follow later (容缺, R1). */
export const MaterialNeed = z.object({
  materialId: Id,
  isPrimary: z.boolean(),
  originals: z.int().min(0),
  copies: z.int().min(0),
  /** False while the district has not confirmed which papers are primary and how many are wanted. */
  verified: z.boolean().optional(),
});
export type MaterialNeed = z.infer<typeof MaterialNeed>;

/** One of the items is enough. */
export const PrerequisiteGroup = z.object({ anyOf: z.array(Id).min(1) });
export type PrerequisiteGroup = z.infer<typeof PrerequisiteGroup>;

export const StatutoryLimit = z.object({
  amount: z.int().positive(),
  unit: z.enum(['workingDays', 'days']),
  note: z.string().optional(),
});
export type StatutoryLimit = z.infer<typeof StatutoryLimit>;

export const ServiceItem = z.object({
  itemId: Id,
  name: ChineseName,
  stage: Stage,
  departmentId: Id,
  materials: z.array(MaterialNeed),
  /** Every group must be met before the item can be filed. */
  prerequisites: z.array(PrerequisiteGroup),
  /** A project needs the item where every group holds for its answers; with no group every project does. */
  appliesWhen: z.array(ConditionGroup),
  /** Null where no statute sets one. */
  statutoryLimit: StatutoryLimit.nullable(),
  /** Working days the department promises; 0 is 即办. */
  promisedLimitWd: z.int().min(0),
  /** The document that the enterprise receives. */
  resultName: ChineseName,
  /** Items of one bundle can be asked for with one form (开工一件事). */
  bundle: z.enum(['startOfWork']).optional(),
  /** What the enterprise should know before asking. */
  hint: z.string().optional(),
  /** Where the figures come from, in words that a user may read. */
  source: z.string().min(1),
  /** False while a figure or paper of this item still needs the district's confirmation. */
  verified: z.boolean(),
});
export type ServiceItem = z.infer<typeof ServiceItem>;

export const Catalogue = z.object({
  /** A case keeps the version that it began with. */
  version: z.string().min(1),
  departments: z.array(Department),
  materials: z.array(Material),
  /** What the route map asks, in this order. */
  questions: z.array(Question),
  items: z.array(ServiceItem),
});
export type Catalogue = z.infer<typeof Catalogue>;
