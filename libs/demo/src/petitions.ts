import { people, type Person } from './people.js';
import { seeded } from './random.js';

export interface DemoPetition { readonly petitioner: Person; readonly title: string; readonly text: string; readonly requests: readonly string[]; readonly class: 'APPEAL_REQUEST' | 'SUGGESTION' }

const SUBJECTS: readonly (readonly [string, string, string, DemoPetition['class']])[] = [
  ['电动车被盗未立案', '我的电动车在小区楼下被盗,报案后一直没有收到立案或者不予立案的书面答复', '请书面答复是否立案', 'APPEAL_REQUEST'],
  ['邻居噪声扰民处理', '楼上住户夜间长期施工,多次报警后没有处理结果告知', '请告知处理结果', 'APPEAL_REQUEST'],
  ['户口登记材料退回', '办理户口登记时材料被退回,没有一次告知缺少什么', '请一次告知所需材料', 'APPEAL_REQUEST'],
  ['事故责任认定疑问', '对交通事故认定书认定的责任有疑问,想知道复核的办法', '请告知复核的途径和期限', 'APPEAL_REQUEST'],
  ['扣押物品未返还', '案件结束后被扣押的工具一直没有返还', '请返还被扣押的物品', 'APPEAL_REQUEST'],
  ['建议增设夜间报警点', '集市夜间人多,建议增设一个夜间报警点', '请研究并答复', 'SUGGESTION'],
];

/** Fictional petitions on police matters, for seeds, tests and benchmarks. */
export function petitions(seed: number, count: number): DemoPetition[] {
  const random = seeded(seed);
  const petitioners = people(seed, 200);
  return Array.from({ length: count }, (_, index) => {
    const [title, text, request, matterClass] = SUBJECTS[Math.floor(random() * SUBJECTS.length)] as (typeof SUBJECTS)[number];
    const place = `演示镇第${Math.floor(random() * 60) + 1}小区`;
    return {
      petitioner: petitioners[index % petitioners.length] as Person, title: `${place}${title}`, text: `${place}:${text}。编号演示${index}。`, requests: [request], class: matterClass,
    };
  });
}
