import { urlOf } from '../navigation/urlOf';

const pages = '/packages/guide/pages';

/** The pages of the guide; all of them open without logging in and from a friend's link. */
export const guidePaths = {
  home: () => `${pages}/guide/index`,
  choose: () => `${pages}/choose/index`,
  fees: () => `${pages}/fees/index`,
  items: () => `${pages}/items/index`,
  item: (itemId: string) => urlOf(`${pages}/item/index`, { itemId }),
  people: () => `${pages}/people/index`,
  search: (words?: string) => urlOf(`${pages}/search/index`, { words }),
  articles: (category?: string) => urlOf(`${pages}/articles/index`, { category }),
  article: (articleId: string) => urlOf(`${pages}/article/index`, { articleId }),
};
