import { supervisorOf } from '../shared/cases/caseAccess';
import { listSpecialists } from '../shared/cases/specialists';
import { assignProcedure } from '../shared/procedures/cases/assignProcedure';
import { caseProcedures } from '../shared/procedures/cases/caseProcedures';
import { watchProcedures } from '../shared/procedures/conversation/conversationProcedures';
import { formProcedures } from '../shared/procedures/forms/formProcedures';
import { filesRouter } from '../shared/procedures/files/filesRouter';
import { router, staffProcedure } from '../shared/trpc';
import { discardArticleDraft } from './procedures/articles/discardArticleDraft';
import { getEditedArticle } from './procedures/articles/getEditedArticle';
import { listEditedArticles } from './procedures/articles/listEditedArticles';
import { publishArticleDraft } from './procedures/articles/publishArticleDraft';
import { restoreArticle } from './procedures/articles/restoreArticle';
import { saveArticleDraft } from './procedures/articles/saveArticleDraft';
import { listArticleVersions } from './procedures/articles/listArticleVersions';
import { withdrawPublished } from './procedures/articles/withdrawPublished';
import { headOfSupervisedCases } from './procedures/cases/headOfSupervisedCases';
import { listSupervisedCases } from './procedures/cases/listSupervisedCases';
import { discardCatalogueDraft } from './procedures/catalogue/discardCatalogueDraft';
import { getCatalogue } from './procedures/catalogue/getCatalogue';
import { listCatalogueVersions } from './procedures/catalogue/listCatalogueVersions';
import { publishCatalogueDraft } from './procedures/catalogue/publishCatalogueDraft';
import { restoreCatalogueVersion } from './procedures/catalogue/restoreCatalogueVersion';
import { saveCatalogueDraft } from './procedures/catalogue/saveCatalogueDraft';
import { enterBaseline, removeBaseline, undoBaseline } from './procedures/comparison/changeBaseline';
import { getComparison } from './procedures/comparison/getComparison';
import { saveLeast } from './procedures/comparison/saveLeast';
import { getTemplateTable } from './procedures/messages/getTemplateTable';
import { recheckTemplates } from './procedures/messages/recheckTemplates';
import { complaintProcedures } from './procedures/complaints/complaintProcedures';
import { lookAtWithheld } from './procedures/files/lookAtWithheld';
import { getOverview } from './procedures/overview/getOverview';
import { changePaper } from './procedures/papers/changePaper';
import { listPapers } from './procedures/papers/listPapers';
import { getPublicInfo } from './procedures/publicity/getPublicInfo';
import { savePublicInfo } from './procedures/publicity/savePublicInfo';
import { getRules } from './procedures/rules/getRules';
import { saveCalendarTable } from './procedures/rules/saveCalendarTable';
import { saveServicePromises } from './procedures/rules/saveServicePromises';
import { listRatings } from './procedures/ratings/listRatings';
import { getRatingTags } from './procedures/ratingTags/getRatingTags';
import { saveRatingTags } from './procedures/ratingTags/saveRatingTags';
import { claimSetup } from './procedures/setup/claimSetup';
import { inviteStaff } from './procedures/staff/inviteStaff';
import { listStaff } from './procedures/staff/listStaff';

const onOneCase = caseProcedures({
  findActor: supervisorOf,
  actions: [
    ...(['RecordFollowUp', 'RecordRectification', 'CloseCase', 'TerminateCase'] as const),
    ...(['OrderSupervision', 'DismissAlert'] as const),
  ],
});

/** What the working group may call. */
export const supervisionRouter = router({
  setup: { claim: claimSetup },
  staff: {
    list: listStaff,
    invite: inviteStaff,
    specialists: staffProcedure('supervisor').query(listSpecialists),
  },
  messages: { templates: getTemplateTable, recheckTemplates },
  overview: { get: getOverview },
  rules: { get: getRules, saveCalendar: saveCalendarTable, savePromises: saveServicePromises },
  catalogue: {
    get: getCatalogue,
    versions: listCatalogueVersions,
    saveDraft: saveCatalogueDraft,
    discardDraft: discardCatalogueDraft,
    restore: restoreCatalogueVersion,
    publish: publishCatalogueDraft,
  },
  publicity: { get: getPublicInfo, save: savePublicInfo },
  papers: { list: listPapers, change: changePaper },
  articles: {
    list: listEditedArticles,
    get: getEditedArticle,
    versions: listArticleVersions,
    saveDraft: saveArticleDraft,
    discardDraft: discardArticleDraft,
    publish: publishArticleDraft,
    withdraw: withdrawPublished,
    restore: restoreArticle,
  },
  ratings: { list: listRatings },
  ratingTags: { get: getRatingTags, save: saveRatingTags },
  complaints: complaintProcedures,
  comparison: { get: getComparison, saveLeast, enterBaseline, removeBaseline, undoBaseline },
  files: filesRouter,
  pictures: { look: lookAtWithheld },
  forms: formProcedures('supervisor'),
  conversation: watchProcedures(supervisorOf),
  cases: {
    list: listSupervisedCases,
    head: headOfSupervisedCases,
    assign: assignProcedure({ role: 'supervisor', findActor: supervisorOf }),
    ...onOneCase,
  },
});

export type SupervisionRouter = typeof supervisionRouter;
