import { answersOfScene } from '@/domain/catalogue/routeMap/answersScene';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { currentCatalogue } from '../../../shared/catalogue/currentCatalogue';
import { pageCode } from '../../../shared/codes/pageCode';
import { publicProcedure } from '../../../shared/trpc';

const page = 'packages/guide/pages/routeMap/index';

/** A mini-program code that opens a route map with these answers (answersScene), for anyone. */
export const getRouteMapCode = publicProcedure
  .input(z.object({ scene: z.string().max(32) }))
  .query(async ({ input: { scene } }) => {
    const { catalogue } = await currentCatalogue();
    if (answersOfScene(catalogue.questions, scene) === undefined)
      throw new AppError('CONFLICT', {
        userMessage: '事项目录的问题刚刚更新过。请重新打开路线图,核对回答后再存图。',
      });

    return pageCode({ page, scene });
  });
