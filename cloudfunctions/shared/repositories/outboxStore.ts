import { command } from '../database/collection';
import type { Collection } from '../database/collection';
import type { OutboxRow, OutboxStore } from '../outbox/OutboxStore';

type BasicStore<Row extends OutboxRow> = Pick<OutboxStore<Row>, 'listDue' | 'changeEntry' | 'settle'>;

/** The outboxes in the documents of one collection. @param fields what a sweep needs of a row beside its outbox */
export function outboxStoreIn<Row extends OutboxRow>(
  rows: Pick<Collection<Row>, 'list' | 'update'>,
  fields: Readonly<Record<string, boolean>> = {},
): BasicStore<Row> {
  return {
    listDue: ({ now, limit }) => {
      const where = { outboxDueAt: command.gt('').and(command.lte(now)) };
      const read = { version: true, outbox: true, outboxDueAt: true, ...fields };
      return rows.list({ where, orderBy: [['outboxDueAt', 'asc']], limit, fields: read });
    },

    changeEntry: async ({ rowId, position, entry, change }) => {
      const path = `outbox.${position}`;
      const asRead = {
        _id: rowId,
        [`${path}.state`]: entry.state,
        [`${path}.attempts`]: entry.attempts,
        [`${path}.claimedAt`]: entry.claimedAt,
      };
      const changes = Object.entries(change).map(([field, value]) => [`${path}.${field}`, value]);
      return (await rows.update(asRead, Object.fromEntries(changes))) === 1;
    },

    settle: async ({ rowId, version, dueAt }) => {
      await rows.update({ _id: rowId, version }, { outboxDueAt: dueAt });
    },
  };
}
