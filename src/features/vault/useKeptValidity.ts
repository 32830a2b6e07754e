import { Day } from '@/domain/shared/time';
import { useKeptForm, type KeptForm } from '@/features/form/useKeptForm';
import { z } from '@/domain/zod';

const KeptValidity = z.object({ validUntil: Day.nullable() });
type KeptValidity = z.infer<typeof KeptValidity>;

/** Until when a paper is good that is being prepared; kept on the phone beside its files. */
export function useKeptValidity(place: string): KeptForm<KeptValidity> & {
  readonly say: (validUntil: Day | null) => void;
} {
  const kept = useKeptForm({
    key: `${place}.validity`,
    schema: KeptValidity,
    initial: (): KeptValidity => ({ validUntil: null }),
  });
  return { ...kept, say: (validUntil) => kept.change(() => ({ validUntil })) };
}
