import type { BlankVersion } from '@/domain/guide/PaperGuide';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { fileGateways } from '../../files/FileGateway';
import { OpenButton } from '../../guide/PaperSample/OpenButton';

/** What was handed out before, and from when to when. */
export function FormerBlanks({ blanks }: { readonly blanks: readonly BlankVersion[] }) {
  return (
    <>
      {blanks.map(({ number, fileId, name, since, until, by }) =>
        until === null ? null : (
          <OpenButton
            key={number}
            words={`看第 ${number} 版(已停用)`}
            facts={`${name} · ${formatDay(dayOf(since))}至${formatDay(dayOf(until))} · ${by}上传`}
            find={() => fileGateways.supervision.open(fileId)}
          />
        ),
      )}
    </>
  );
}
