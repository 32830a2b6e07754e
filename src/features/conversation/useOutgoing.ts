import { useEffect, useRef, useState } from 'react';
import type { KeptTalk, TalkPlace } from './KeptTalk';
import type { Talk } from './Talk';
import { TalkOutbox } from './TalkOutbox';

export interface Outgoing extends KeptTalk {
  readonly outbox: TalkOutbox;
}

interface Surroundings {
  readonly place: TalkPlace;
  readonly talk: Talk | undefined;
  /** Moves on whenever the cloud answered. */
  readonly heardAt: number;
  readonly onSent: () => void;
}

/** What this phone still has to send: tried again whenever the cloud is heard, let go once it shows among the others. */
export function useOutgoing({ place, talk, heardAt, onSent }: Surroundings): Outgoing {
  const latest = useRef(onSent);
  latest.current = onSent;
  const [outbox] = useState(
    () => new TalkOutbox(place, { onChange: (next) => setKept(next), onSent: () => latest.current() }),
  );
  const [kept, setKept] = useState(outbox.current);

  useEffect(() => void outbox.flush(), [outbox, heardAt]);
  useEffect(() => {
    outbox.drop(talk?.messages.map(({ commandId }) => commandId) ?? []);
  }, [outbox, talk]);

  return { ...kept, outbox };
}
