import { urlOf } from '../navigation/urlOf';

const pages = '/packages/publicity/pages';

/** Where the working group writes what everyone may read. */
export const publicityPaths = {
  articles: () => `${pages}/articles/index`,
  editor: (articleId?: string) => urlOf(`${pages}/editor/index`, { articleId }),
  versions: (articleId: string) => urlOf(`${pages}/versions/index`, { articleId }),
  info: () => `${pages}/info/index`,
};
