import { applicantOf } from '../shared/cases/caseAccess';
import { caseProcedures } from '../shared/procedures/cases/caseProcedures';
import { paperVersions } from '../shared/procedures/cases/paperVersions';
import { conversationProcedures } from '../shared/procedures/conversation/conversationProcedures';
import { filesRouter } from '../shared/procedures/files/filesRouter';
import { blankMandateProcedure, signMandateProcedure } from '../shared/procedures/mandate/mandateProcedures';
import { router } from '../shared/trpc';
import { headOfMyCases } from './procedures/cases/headOfMyCases';
import { listMyCases } from './procedures/cases/listMyCases';
import { submitCase } from './procedures/cases/submitCase';
import { getPublicArticle } from './procedures/articles/getPublicArticle';
import { listArticles } from './procedures/articles/listArticles';
import { getCaseCode } from './procedures/codes/getCaseCode';
import { getRouteMapCode } from './procedures/codes/getRouteMapCode';
import { getBlank } from './procedures/guide/getBlank';
import { getGuide } from './procedures/guide/getGuide';
import { getPaperPicture } from './procedures/guide/getPaperPicture';
import { getPapers } from './procedures/guide/getPapers';
import { getCurrentCatalogue } from './procedures/catalogue/getCurrentCatalogue';
import { complaintProcedures } from './procedures/complaints/complaintProcedures';
import { getDraft } from './procedures/drafts/getDraft';
import { listDrafts } from './procedures/drafts/listDrafts';
import { removeDraft } from './procedures/drafts/removeDraft';
import { restoreDraft } from './procedures/drafts/restoreDraft';
import { saveDraft } from './procedures/drafts/saveDraft';
import { listDeliverySums } from './procedures/results/listDeliverySums';
import { listMyResults } from './procedures/results/listMyResults';
import { addCredits } from './procedures/me/addCredits';
import { bindEnterprise } from './procedures/me/bindEnterprise';
import { changePhone } from './procedures/me/changePhone';
import { takePhone } from './procedures/me/takePhone';
import { listConsents, noteConsent, previewWithdrawal, withdrawConsent } from './procedures/me/consents';
import { getMe } from './procedures/me/getMe';
import { getTemplates } from './procedures/me/getTemplates';
import { listMessages } from './procedures/messages/listMessages';
import { listProjects } from './procedures/projects/listProjects';
import { addPaper } from './procedures/vault/addPaper';
import { addVersion } from './procedures/vault/addVersion';
import { changePaper } from './procedures/vault/changePaper';
import { getPaper } from './procedures/vault/getPaper';
import { listOriginals } from './procedures/vault/listOriginals';
import { listPapers } from './procedures/vault/listPapers';
import { offerForCase } from './procedures/vault/offerForCase';
import { offerForDraft } from './procedures/vault/offerForDraft';
import { offerPapers } from './procedures/vault/offerPapers';
import { removePaper } from './procedures/vault/removePaper';
import { markRead } from './procedures/messages/markRead';
import { handOverTeam, leaveTeam, narrowColleague, removeColleague } from './procedures/team/changeColleague';
import { getTeam } from './procedures/team/getTeam';
import { inviteColleague } from './procedures/team/inviteColleague';
import { joinTeam } from './procedures/team/joinTeam';
import { openInvite } from './procedures/team/openInvite';
import { revokeInvite } from './procedures/team/revokeInvite';

const onOneCase = caseProcedures({
  findActor: applicantOf,
  actions: [
    ...(['WithdrawCase', 'SubmitMaterial', 'ConfirmHandover', 'DisputeHandover', 'MakeGood'] as const),
    ...(['AnswerCorrection', 'UrgeSpecialist', 'CancelItem', 'ConfirmReceipt'] as const),
    ...(['ReportNotReceived', 'RateCase', 'ChangeRating', 'RateRectification', 'TerminateCase'] as const),
    ...(['AnswerInquiry', 'AnswerMeeting'] as const),
    ...(['SuspendMandate', 'ContinueMandate', 'EndMandate'] as const),
  ],
});

/** What anyone signed in to WeChat may call, for themselves and their enterprises. */
export const applicantRouter = router({
  me: {
    noteConsent,
    consents: listConsents,
    previewWithdrawal,
    withdrawConsent,
    takePhone,
    changePhone,
    get: getMe,
    bindEnterprise,
    templates: getTemplates,
    addCredits,
  },
  team: {
    ...{ get: getTeam, invite: inviteColleague, revoke: revokeInvite, look: openInvite, join: joinTeam },
    ...{ narrow: narrowColleague, remove: removeColleague, handOver: handOverTeam, leave: leaveTeam },
  },
  catalogue: { current: getCurrentCatalogue },
  guide: { get: getGuide, blank: getBlank, papers: getPapers, paperPicture: getPaperPicture },
  articles: { list: listArticles, get: getPublicArticle },
  codes: { case: getCaseCode, routeMap: getRouteMapCode },
  messages: { list: listMessages, markRead },
  files: filesRouter,
  conversation: conversationProcedures(applicantOf),
  complaints: complaintProcedures,
  drafts: { save: saveDraft, get: getDraft, list: listDrafts, remove: removeDraft, restore: restoreDraft },
  results: { list: listMyResults, sums: listDeliverySums },
  projects: { list: listProjects },
  vault: {
    ...{
      list: listPapers,
      get: getPaper,
      add: addPaper,
      addVersion,
      change: changePaper,
      remove: removePaper,
    },
    ...{ offers: offerPapers, offersForCase: offerForCase, offersForDraft: offerForDraft },
    originals: listOriginals,
  },
  cases: {
    submit: submitCase,
    list: listMyCases,
    head: headOfMyCases,
    paperVersions: paperVersions(applicantOf),
    signMandate: signMandateProcedure(applicantOf),
    blankMandate: blankMandateProcedure(applicantOf),
    ...onOneCase,
  },
});

export type ApplicantRouter = typeof applicantRouter;
