/** What a right paper shows, so that it need not be handed in twice. By the shipped catalogue's material ids. */
export interface MaterialSample {
  /** What the reader can check on the paper in hand; 2 to 5 sentences. */
  readonly looks: readonly string[];
}

/** The shipped blank documents. Each bears the id of the paper that it is for. */
export const blankTitles = {
  authorisationLetter: '授权委托书',
  commitmentLetter: '承诺书',
  projectBasics: '项目基本信息表',
  deferralLetter: '容缺受理承诺书',
} as const;
export type BlankId = keyof typeof blankTitles;

export function isBlankId(paperId: string): paperId is BlankId {
  return Object.prototype.hasOwnProperty.call(blankTitles, paperId);
}

const photo = '拍照时四角都在画面里,字和章能看清,没有反光。';
const seal = '盖单位公章,章压住单位名称,不遮住文字。';

const drawings = [
  '图签里有项目名称、图名、比例和日期,和申请表上的项目名称一致。',
  '有设计单位出图章和注册人员签章。',
  '电子文件和纸质图是同一版。',
];

export const materialSamples: Readonly<Record<string, MaterialSample>> = {
  businessLicence: {
    looks: [
      '登记的是最新一次变更后的营业执照。',
      '18 位统一社会信用代码能逐位认出。',
      `复印件上写“与原件一致”,${seal}`,
      photo,
    ],
  },
  authorisationLetter: {
    looks: ['写明委托谁、办哪些事项、从哪天到哪天。', '经办人姓名和身份证上一致。', `法定代表人签字,${seal}`],
  },
  commitmentLetter: {
    looks: ['承诺的内容一条一条写清楚,不留空白。', `法定代表人签字并写日期,${seal}`],
  },
  projectBasics: {
    looks: [
      '项目名称、地址和投资额与备案或核准文件一致。',
      '面积和投资额写明单位(平方米、万元)。',
      `专员代填后由您逐项核对,${seal}`,
    ],
  },
  applicationForm: {
    looks: ['用主管部门现行的表,由专员代填。', `您核对项目名称、地址、联系人后签字,${seal}`],
  },
  filingForm: {
    looks: ['用主管部门现行的备案表,由专员代填。', '建设、勘察、设计、施工、监理各方签字盖章齐全。'],
  },
  projectApprovalDocument: {
    looks: ['备案证或核准文件完整,每页都在。', '文号和项目代码能看清。', photo],
  },
  landTransferContract: {
    looks: ['合同正文、附图和补充协议都在,缺一页都要补。', '宗地编号和出让面积能看清。', photo],
  },
  landCertificate: {
    looks: ['权利人名称和申请单位一致,不一致的附变更材料。', '附图上的界址清楚。', photo],
  },
  topographicMap: {
    looks: ['有测绘资质的单位出图并盖章。', '标明坐标系、比例和测绘日期。', '范围盖住整个用地和相邻道路。'],
  },
  boundaryMap: { looks: ['红线坐标和批准文件一致。', '标明要占用或挖掘的范围。'] },
  sitePlan: { looks: drawings },
  designDrawings: { looks: drawings },
  constructionDrawings: { looks: drawings },
  planAndSection: { looks: drawings },
  asBuiltDrawings: {
    looks: ['盖竣工图章,编制人、审核人和监理签字齐全。', '现场改过的地方都画进了图里。'],
  },
  constructionContract: {
    looks: ['双方盖章和签字的页面都在。', '工程名称和施工许可申请上的一致。', photo],
  },
  acceptanceReport: {
    looks: ['建设、勘察、设计、施工、监理各方都签了字、盖了章。', '写明验收日期和结论。'],
  },
  warrantyCertificate: { looks: ['施工单位签章。', '写明各部分的保修范围和期限。'] },
};

export function findSample(materialId: string): MaterialSample | undefined {
  return Object.prototype.hasOwnProperty.call(materialSamples, materialId)
    ? materialSamples[materialId]
    : undefined;
}
