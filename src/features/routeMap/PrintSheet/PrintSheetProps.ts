import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers } from '@/domain/catalogue/question';
import type { RouteMap } from '@/domain/catalogue/routeMap';
import type { Day } from '@/domain/shared/time';

export interface PrintSheetProps {
  readonly catalogue: Catalogue;
  readonly map: RouteMap;
  readonly answers: Answers;
  readonly name: string;
  readonly today: Day;
}
