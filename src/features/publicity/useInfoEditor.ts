import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { PublicInfo } from '@/domain/publicity/PublicInfo';
import { z } from '@/domain/zod';
import { useTableEditor, type TableEditing } from '../staff/useTableEditor';
import { InfoForm, infoFormOf, type InfoDesk } from './InfoForm';

export type InfoEditing = TableEditing<InfoForm>;

const Kept = z.object({ version: z.int().min(0), value: InfoForm });

export function useInfoEditor(desk: InfoDesk, refresh: () => void): InfoEditing {
  const queryClient = useQueryClient();
  return useTableEditor({
    name: 'publicInfo',
    schema: Kept,
    rules: PublicInfo,
    loaded: { version: desk.version, value: infoFormOf(desk) },
    root: 'info',
    send: async ({ version, value: info, commandId }) => {
      await api.supervision.publicity.save.mutate({ version, info, commandId });
      void queryClient.invalidateQueries({ queryKey: ['public'] });
    },
    refresh,
  });
}
