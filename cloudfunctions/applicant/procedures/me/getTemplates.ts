import { environment } from '../../../shared/environment';
import { publicProcedure } from '../../../shared/trpc';

/** The platform's template id for each kind of message, for asking the user's leave to send it. */
export const getTemplates = publicProcedure.query(() => environment().TEMPLATE_IDS);
