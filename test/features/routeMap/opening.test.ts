import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { answersScene } from '@/domain/catalogue/routeMap/answersScene';
import type { Answers } from '@/domain/catalogue/question';
import type { KeptMap } from '@/features/routeMap/KeptMap';
import { mapName } from '@/features/routeMap/mapName';
import { mapPath } from '@/features/routeMap/mapPath';
import { blankMap, openRouteMap, routeSheet } from '@/features/routeMap/openRouteMap';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const catalogue = defaultCatalogue;
const answers: Answers = { kind: ['factory'], investor: ['private'], site: ['waste', 'sewage'], eia: [] };
const kept: KeptMap = {
  formatVersion: 1,
  mapId: 'map-1',
  name: '',
  answers,
  catalogueVersion: catalogue.version,
  savedAt: '2026-11-25T02:00:00.000Z',
};

function openedWith(params: Record<string, string>, maps: KeptMap[] = []) {
  return routeSheet(catalogue, openRouteMap({ params, kept: maps }));
}

/** As a page gets what stands behind the question mark. */
function paramsOf(path: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(path.split('?')[1]));
}

describe('a map from a mini-program code', () => {
  const scene = answersScene(catalogue.questions, answers) ?? '';

  it('comes out as it went in, before anything that lies on the phone', () => {
    const sheet = openedWith({ scene: encodeURIComponent(scene) }, [kept]);
    expect(sheet).toMatchObject({ mapId: null, isShared: true, answers });
    expect(sheet.note).toContain('别人分享给您的路线图');
  });

  it('says so where the questions have changed since, and becomes readable once they come', () => {
    const opened = openRouteMap({ params: { scene }, kept: [] });
    const other = { ...catalogue, questions: catalogue.questions.slice(1) };
    expect(routeSheet(other, opened)).toMatchObject({ answers: {} });
    expect(routeSheet(other, opened).note).toContain('这个码生成之后,事项目录的问题改过');
    expect(routeSheet(catalogue, opened).answers).toEqual(answers);
  });
});

describe('a map from a link', () => {
  it('comes out as it went in, and says whose it is', () => {
    const sheet = openedWith(paramsOf(mapPath({ catalogue, answers })), [kept]);
    expect(sheet).toMatchObject({ mapId: null, savedAt: null, isShared: true, answers });
    expect(sheet.note).toBe('这是别人分享给您的路线图。您改动后会存到本机,不影响对方。');
  });

  it('carries no answer to a question that the project is not asked, and no name', () => {
    const path = mapPath({ catalogue, answers: { ...answers, kind: ['fitOut'], earth: ['large'] } });
    expect(path).toBe(
      `/packages/guide/pages/routeMap/index?a=kind.fitOut~investor.private~site.waste.sewage&v=${catalogue.version}`,
    );
  });

  it.each([
    [{ a: 'kind.factory~moon.yes' }, '有 1 处答案现在用不上,其余都保留了。', { kind: ['factory'] }],
    [
      { a: 'kind.castle~fire.yes', v: 'older' },
      '事项目录更新过,已按现在的目录重新计算。有 1 处答案现在用不上,其余都保留了。请核对:“要建的是哪一类项目?”',
      { fire: ['yes'] },
    ],
    [{ a: 'kind.factory', v: 'older' }, '事项目录更新过,已按现在的目录重新计算。', { kind: ['factory'] }],
    [{ a: '%%%' }, '这个链接里没有能用的答案,可能没有复制完整。请从第一题开始回答。', {}],
    [{ a: '' }, '这个链接里没有能用的答案,可能没有复制完整。请从第一题开始回答。', {}],
  ])('%p keeps what can be kept', (params, note, left) => {
    expect(openedWith(params as Record<string, string>)).toMatchObject({ note, answers: left });
  });

  it('is read with its address still encoded, as WeChat hands it over', () => {
    expect(openedWith({ a: 'kind.factory%7Efire.yes' }).answers).toEqual({
      kind: ['factory'],
      fire: ['yes'],
    });
  });
});

describe('the page without a link', () => {
  it('goes on with the map worked on last', () => {
    const older = { ...kept, mapId: 'map-0', answers: {} };
    expect(openedWith({}, [kept, older])).toMatchObject({
      mapId: 'map-1',
      answers,
      note: '',
      isShared: false,
    });
  });

  it('begins anew where none is kept', () => {
    expect(openedWith({})).toMatchObject({ mapId: null, answers: {}, note: '' });
  });

  it('says what the district has changed since the map was kept', () => {
    const changed = { ...kept, catalogueVersion: 'older', answers: { ...answers, kind: ['castle'] } };
    expect(openedWith({}, [changed]).note).toBe(
      '事项目录更新过,已按现在的目录重新计算。有 1 处答案现在用不上,其余都保留了。请核对:“要建的是哪一类项目?”',
    );
  });

  it('loses no answer to a catalogue that was only there until the district’s arrived', () => {
    const own = {
      ...catalogue,
      version: 'own',
      questions: [{ ...catalogue.questions[0]!, questionId: 'ours' }, ...catalogue.questions],
    };
    const opened = openRouteMap({ params: { a: 'ours.factory~fire.no', v: 'own' }, kept: [] });
    expect(routeSheet(catalogue, opened).answers).toEqual({ fire: ['no'] });
    expect(routeSheet(own, opened)).toMatchObject({ answers: { ours: ['factory'], fire: ['no'] } });
  });
});

describe('the name of a map', () => {
  const { questions } = catalogue;
  it.each([
    ['', {}, '未命名的路线图'],
    ['', { kind: [] }, '未命名的路线图'],
    ['', { kind: ['factory'] }, '厂房、仓库'],
    [' 二期仓库 ', { kind: ['factory'] }, '二期仓库'],
  ])('given “%s” and %p is %s', (name, given, shown) => {
    expect(mapName({ name, answers: given as Answers, questions })).toBe(shown);
  });
});

it('a blank map says nothing', () => {
  expect(routeSheet(catalogue, blankMap).note).toBe('');
});
