import { workbenchActorOf } from '../shared/cases/caseAccess';
import { assignProcedure } from '../shared/procedures/cases/assignProcedure';
import { caseProcedures } from '../shared/procedures/cases/caseProcedures';
import { paperVersions } from '../shared/procedures/cases/paperVersions';
import { conversationProcedures } from '../shared/procedures/conversation/conversationProcedures';
import { filesRouter } from '../shared/procedures/files/filesRouter';
import { blankMandateProcedure, signMandateProcedure } from '../shared/procedures/mandate/mandateProcedures';
import { formProcedures } from '../shared/procedures/forms/formProcedures';
import { router } from '../shared/trpc';
import { headOfWorkbenchCases } from './procedures/cases/headOfWorkbenchCases';
import { listWorkbenchCases } from './procedures/cases/listWorkbenchCases';
import { submitAtCounter } from './procedures/cases/submitAtCounter';
import { proveContactPhone } from './procedures/contacts/proveContactPhone';
import { confirmClaim } from './procedures/enterprises/confirmClaim';
import { declineClaim } from './procedures/enterprises/declineClaim';
import { headOfClaims } from './procedures/enterprises/headOfClaims';
import { listClaims } from './procedures/enterprises/listClaims';
import { noteCalled } from './procedures/enterprises/noteCalled';
import { listReleased } from './procedures/complaints/listReleased';
import { joinStaff } from './procedures/staff/joinStaff';
import { listSpecialists } from './procedures/staff/listSpecialists';

const onOneCase = caseProcedures({
  findActor: workbenchActorOf,
  actions: [
    ...(['AcceptCase', 'DeclineCase', 'SubmitMaterial', 'RecordVisit', 'RecordHandover'] as const),
    ...(['ConfirmHandover', 'DeferMaterial', 'MakeGood', 'FileItem', 'RequestCorrection'] as const),
    ...(['AnswerCorrection', 'ReportProgress', 'UrgeDepartment', 'ApproveItem', 'RefuseItem'] as const),
    ...(['RecordDelivery', 'ConfirmReceipt', 'ResendDelivery'] as const),
    ...(['LendOriginal', 'TakeOriginalBack'] as const),
    ...(['RecordAssistance', 'FinishAssistance'] as const),
    ...(['StopClock', 'ResumeClock', 'SendLetter', 'AnswerLetter', 'AnswerOrder', 'RecordCall'] as const),
    ...(['AnswerUrge', 'AskInquiry', 'SettleInquiry', 'CallMeeting', 'ChangeMeeting'] as const),
    ...(['CancelMeeting', 'NoteDepartment', 'RecordMinutes'] as const),
  ],
});

/** What the window and the specialists may call. */
export const workbenchRouter = router({
  staff: { join: joinStaff, specialists: listSpecialists },
  contacts: { prove: proveContactPhone },
  enterprises: {
    claims: listClaims,
    head: headOfClaims,
    confirm: confirmClaim,
    decline: declineClaim,
    noteCalled,
  },
  files: filesRouter,
  forms: formProcedures('window', 'specialist'),
  conversation: conversationProcedures(workbenchActorOf),
  complaints: { released: listReleased },
  cases: {
    submitAtCounter,
    list: listWorkbenchCases,
    head: headOfWorkbenchCases,
    signMandate: signMandateProcedure(workbenchActorOf),
    blankMandate: blankMandateProcedure(workbenchActorOf),
    assign: assignProcedure({ role: 'window', findActor: workbenchActorOf }),
    paperVersions: paperVersions(workbenchActorOf),
    ...onOneCase,
  },
});

export type WorkbenchRouter = typeof workbenchRouter;
