import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';
import { Phone as Caller } from '../../../config/demo/Phone';
import type { SupervisionOutputs } from '@/api/api';

type Rules = SupervisionOutputs['rules']['get'];

let district: OpenDistrict;
let specialist: Phone;
let group: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  const demo = await district.agencyCase('示例粮库', ['constructionPermit']);
  await demo.accept();
  await demo.assign();
  await demo.visit({ isConfirmed: true });
  await demo.file('constructionPermit');
  specialist = await district.phone('demo-specialist', '/packages/staff/pages/cases/index');
  group = await district.phone('demo-supervisor', '/packages/supervisor/pages/cases/index');
});
afterAll(() => district.close());

describe('a department’s clock', () => {
  it('is stopped for an expert review with words that the enterprise reads, and set going again', async () => {
    await specialist.tap('示例粮库');
    await specialist.tap('建筑工程施工许可证(含质量安全监督):办理');
    await specialist.see('承诺 3 个工作日,已用 0 个');
    await specialist.tap('登记停钟');
    await specialist.tap('停钟并告知企业');
    await specialist.see('请填写停钟说明');
    await specialist.type('停钟说明', '方案专家评审会');
    await specialist.tap('停钟并告知企业');
    await specialist.see('专家评审停钟中');

    const enterprise = await district.phone('demo-applicant', '/pages/cases/index');
    await enterprise.tap('示例粮库');
    await enterprise.see('的专家评审(停钟中)');
    await enterprise.close();

    await specialist.tap('恢复计时');
    await specialist.see('登记停钟');
  });

  it('goes with a letter to another department, which says when silence counts as consent', async () => {
    await specialist.tap('登记发函');
    await specialist.tap('常用部门:城市管理局');
    await specialist.type('函告内容', '请就渣土运输路线提出意见');
    await specialist.restart();
    await specialist.see('已自动保存');
    expect(await specialist.field('函告内容').inputValue()).toBe('请就渣土运输路线提出意见');
    await specialist.tap('登记发函');
    await specialist.see('没有答复视为同意,还剩 7 个工作日');
    await specialist.tap('城市管理局:登记复函');
    await specialist.tap('登记复函');
    await specialist.see('复函');
  });
});

describe('督办', () => {
  it('goes from the working group to the specialist and is answered', async () => {
    await group.tap('示例粮库');
    await group.tap('更多');
    await group.tap('督办');
    await group.tap('常用督办要求:请今天联系企业说明情况');
    await group.tap('发出督办');
    await group.see('待回复');

    await specialist.back();
    await specialist.see('督办:请今天联系企业说明情况');
    await specialist.type('督办办理情况', '已电话说明,明天出证');
    await specialist.tap('回复督办');
    await group.see('回复:已电话说明,明天出证');
  });
});

describe('the district’s rules of time', () => {
  it('are changed by the working group', async () => {
    const rules = await district.phone('demo-supervisor', '/packages/supervisor/pages/rules/index');
    await rules.tap('批准后几个工作日内送达加一');
    await rules.tap('保存服务承诺');
    await rules.see('已保存');
    await rules.seeNoMore('保存服务承诺');
    expect(rules.problems).toEqual([]);
    await rules.close();
  });

  it('are told to whoever changes them at the same time as a colleague, and nothing typed is lost', async () => {
    const rules = await district.phone('demo-supervisor', '/packages/supervisor/pages/rules/index');
    await rules.tap('邀请同事的链接几小时内有效加 12');
    const colleague = await Caller.of({ url: district.cloud.url, identity: 'demo-supervisor' });
    const { promises: table } = await colleague.query<Rules>('supervision', 'rules.get');
    const promises = { ...table.promises, parcelDays: 9 };
    await colleague.command('supervision', 'rules.savePromises', { version: table.version, promises });

    await rules.tap('保存服务承诺');
    await rules.see('也改了服务承诺');
    await rules.see(/寄出几天没签收就询问 9/);
    await rules.tap('用我的');
    await rules.tap('保存服务承诺');
    await rules.seeNoMore('保存服务承诺');
    const { promises: saved } = await colleague.query<Rules>('supervision', 'rules.get');
    expect(saved.promises).toMatchObject({ inviteHours: 36, parcelDays: 7 });
    expect(rules.problems).toEqual([]);
    await rules.close();
  });
});
