import { listSpecialists as findSpecialists } from '../../../shared/cases/specialists';
import { staffProcedure } from '../../../shared/trpc';

/** Whom a case can be assigned to, with field and load. */
export const listSpecialists = staffProcedure('window', 'supervisor').query(findSpecialists);
