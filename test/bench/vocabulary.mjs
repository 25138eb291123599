/**
 * What statements are made of, in both languages: the same choices make a sentence and its translation. The first of a
 * list is said far more often than the last, as words are.
 */
const agencies = [
  ['The commerce department', '商务主管部门'],
  ['The customs administration', '海关总署'],
  ['The standards body', '标准化机构'],
  ['The export licensing office', '出口许可办公室'],
  ['The cybersecurity agency', '网络安全机构'],
  ['The statistics bureau', '统计局'],
  ['The trade commission', '贸易委员会'],
  ['The patent office', '专利局'],
];
const acts = [
  ['published', '公布了'],
  ['amended', '修订了'],
  ['opened for comment', '公开征求意见的是'],
  ['clarified', '澄清了'],
  ['extended', '延长了'],
  ['withdrew', '废止了'],
  ['corrected', '更正了'],
];
const instruments = [
  ['the rule', '规则'],
  ['the notice', '通知'],
  ['the guidance', '指南'],
  ['the list of controlled items', '管制清单'],
  ['the interim measure', '临时措施'],
  ['the answers to frequent questions', '常见问题解答'],
  ['the technical standard', '技术标准'],
  ['the annual report', '年度报告'],
  ['the tariff schedule', '税则'],
];
const subjects = [
  ['export controls on advanced nodes', '先进制程出口管制'],
  ['licence thresholds for memory chips', '存储芯片许可门槛'],
  ['supply-chain security of packaging substrates', '封装基板供应链安全'],
  ['encryption technology in consumer devices', '消费类设备加密技术'],
  ['origin labels of silicon wafers', '硅片原产地标识'],
  ['lithography equipment maintenance', '光刻设备维护'],
  ['end-use declarations', '最终用途声明'],
  ['post-quantum key exchange', '抗量子密钥交换'],
  ['gallium and germanium shipments', '镓锗运输'],
  ['electronic design automation software', '电子设计自动化软件'],
  ['rare gas inventories', '稀有气体库存'],
  ['firmware signing of secure elements', '安全芯片固件签名'],
  ['photoresist storage', '光刻胶储存'],
  ['silicon carbide power modules', '碳化硅功率模块'],
  ['test equipment calibration', '测试设备校准'],
  ['counterfeit component reporting', '假冒元器件通报'],
  ['certification of random number generators', '随机数发生器认证'],
  ['chiplet interface compatibility', '芯粒接口兼容'],
  ['water use of fabrication plants', '晶圆厂用水'],
  ['hardware bills of materials', '硬件物料清单'],
];
const conditions = [
  ['with effect from the next quarter', '自下一季度起施行'],
  ['after a period of sixty days for comment', '征求意见期为六十日'],
  ['for shipments that are already under contract', '适用于已签合同的货物'],
  ['in the official gazette', '刊登于官方公报'],
  ['without a change of the annex', '附件不作改动'],
  ['for civilian use alone', '仅限民用'],
  ['subject to a yearly review', '每年复审一次'],
  ['with a transition of six months', '过渡期六个月'],
];
const remarks = [
  ['the text is open to everybody', '全文公开'],
  ['an English translation is not official', '英文译本不具法律效力'],
  ['the figures are those of the last year', '数据为上一年度数据'],
  ['small shipments are exempt', '小额货物豁免'],
  ['the earlier version is archived', '旧版已存档'],
  ['questions go to the help desk', '咨询由服务台受理'],
];
const lists = [agencies, acts, instruments, subjects, conditions, remarks];

const said = (list, language) => `ARRAY[${list.map((pair) => `'${pair[language]}'`).join(', ')}]`;
/** One of a list, by the hash of what the sentence is about; those before are likelier. */
const one = (list, place, language) =>
  `(${said(list, language)})[1 + floor(${list.length} * power((hashtextextended(about, ${place}) & 1048575) / 1048576.0, 2))::int]`;
const choices = (language) => lists.map((list, place) => one(list, place, language)).join(', ');

/** Functions of the session that make a sentence; every sentence names a notice of its own. */
export const sentences = [
  `CREATE FUNCTION pg_temp.said_en(about text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
     SELECT format('%s %s %s on %s, %s; %s, as notice %s says.', ${choices(0)}, about) $$`,
  `CREATE FUNCTION pg_temp.said_zh(about text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
     SELECT format('%s%s%4$s%3$s，%5$s；%6$s，见第%7$s号通知。', ${choices(1)}, about) $$`,
];
