import { startSdkCloud, type SdkCloud } from './sdkCloud';

export type Pipelines = {
  /** What a pipeline of the real SDK makes of documents, which get `_id`s from 1 where they have none. */
  piped: (documents: object[], pipeline: string) => Promise<unknown>;
  /** The message with which a pipeline is refused; fails when it is not. */
  refused: (documents: object[], pipeline: string) => Promise<string>;
};

/** A cloud for one test file, with a fresh collection for each pipeline. */
export function startPipelines(): Pipelines {
  let cloud: SdkCloud;
  let collections = 0;
  beforeAll(async () => {
    cloud = await startSdkCloud();
  });
  afterAll(() => cloud.close());

  const script = (pipeline: string): string => `await db.createCollection(argument.name);
    if (argument.numbered.length) await db.collection(argument.name).add({ data: argument.numbered });
    return (await db.collection(argument.name).aggregate()${pipeline}.end()).list`;
  const prepared = (documents: object[]) => {
    collections += 1;
    return {
      name: `set${collections}`,
      numbered: documents.map((document, place) => ({ _id: place + 1, ...document })),
    };
  };
  return {
    piped: (documents, pipeline) => cloud.run(script(pipeline), prepared(documents)),
    refused: async (documents, pipeline) =>
      (await cloud.refusal(script(pipeline), prepared(documents))).errMsg,
  };
}

export type PipelineCase = [rule: string, documents: object[], pipeline: string, result: unknown];
export type RefusalCase = [rule: string, pipeline: string, words: string];
