import type { DemoCase } from '../../../config/demo/DemoCase';
import { OpenDistrict } from '../../support/browser/openDistrict';
import type { Phone } from '../../support/browser/openPhone';
import { openingCalls } from '../../support/browser/watchCalls';

const MESSAGES = 200;

let district: OpenDistrict;
let served: DemoCase;
let phone: Phone;

beforeAll(async () => {
  district = await OpenDistrict.settled();
  served = await district.assistCase('示例展厅', '需要办哪些手续?');
  await served.accept();
  await served.assign();
  phone = await district.phone('demo-applicant', '/pages/home/index');
});
afterAll(() => district.close());

/** Whether what has exactly these words stands above the place to write. */
function isAboveComposer(newest: string): boolean {
  const said = [...document.querySelectorAll('.conversation__messages *')].filter(
    (element) => element.childElementCount === 0 && element.textContent === newest,
  );
  const composer = document.querySelector('[aria-label="发送:照片"]')?.getBoundingClientRect().top ?? -1;
  return said.length > 0 && said.every((element) => element.getBoundingClientRect().bottom <= composer);
}

it('a talk of 200 messages asks the cloud once and stands at the newest', async () => {
  for (let place = 1; place <= MESSAGES; place += 1) await served.say(`第 ${place} 条`);

  await phone.open(`/packages/applicant/pages/case/index?caseId=${served.caseId}&tab=talk`);
  await phone.see(`第 ${MESSAGES} 条`);
  await phone.page.waitForFunction(isAboveComposer, `第 ${MESSAGES} 条`);
  expect(openingCalls(phone.calls).filter((call) => !call.includes('markRead'))).toHaveLength(1);
  expect(await phone.page.locator('.conversation__messages').innerText()).not.toContain('第 1 条\n');
});
