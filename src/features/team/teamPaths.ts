import { urlOf } from '../navigation/urlOf';

/** Where the pages about access are. */
export const teamPaths = {
  join: (token: string) => urlOf('/packages/team/pages/join/index', { token }),
};
