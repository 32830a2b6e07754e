import { startSdkCloud, type SdkCloud } from './sdkCloud';

export type Matching = {
  cloud: SdkCloud;
  /** The `_id`s (1, 2, 3 … in the order given) of the documents that a query finds, in its order. */
  found: (documents: object[], query: string) => Promise<number[]>;
  /** The code of the refusal of a query. */
  refused: (query: string) => Promise<number | undefined>;
};

/** Tries queries of the real SDK, written as JavaScript, on documents of their own. */
export async function startMatching(): Promise<Matching> {
  const cloud = await startSdkCloud();
  let collections = 0;

  async function filled(documents: object[]): Promise<string> {
    collections += 1;
    const name = `set${collections}`;
    const numbered = documents.map((document, place) => ({ _id: place + 1, ...document }));
    await cloud.run(
      `await db.createCollection(argument.name);
       if (argument.numbered.length > 0) await db.collection(argument.name).add({ data: argument.numbered });`,
      { name, numbered },
    );
    return name;
  }

  return {
    cloud,
    found: async (documents, query) => {
      const name = await filled(documents);
      return cloud.run(
        `
         return (await db.collection(argument.name).where(${query}).get()).data.map((one) => one._id)`,
        { name },
      );
    },
    refused: async (query) => {
      const name = await filled([{ a: 1 }]);
      const error = await cloud.refusal(`return db.collection(argument.name).where(${query}).get()`, {
        name,
      });
      return error.errCode;
    },
  };
}
