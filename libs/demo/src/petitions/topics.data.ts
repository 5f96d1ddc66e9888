import type { Topic } from './topic.js';

/** Everyday matters between citizens and police, written for this file; no real letter was used. */
export const TOPICS: readonly Topic[] = [
  {
    code: 'theft-not-filed',
    class: 'APPEAL_REQUEST',
    unit: null,
    title: '{item}被盗报案后未立案',
    facts: [
      '{date}晚,我停放在{place}门口的{item}被盗,价值约{amount}元,第二天早上即到派出所报案并做了笔录。',
      '至今已过{days}天,没有收到立案或者不予立案的通知,打电话询问只说还在查。',
      '门口有监控,我请求调取,民警说录像保存时间有限,我担心过期。',
    ],
    requests: ['请求书面告知是否立案', '请求依法调取{place}附近监控录像'],
  },
  {
    code: 'passport-delay',
    class: 'APPEAL_REQUEST',
    unit: 'exit-entry',
    title: '办理护照超过承诺时限',
    facts: [
      '{date}我在办证大厅提交护照申请,材料齐全,窗口当场受理并给了回执。',
      '承诺七个工作日,现在已经{days}天仍显示审批中。',
      '因外出务工机票已经购买,改签损失约{amount}元。',
    ],
    requests: ['请求尽快发证或者书面说明延期理由'],
  },
  {
    code: 'noise',
    class: 'APPEAL_REQUEST',
    unit: null,
    title: '{place}夜间噪声扰民反复报警未解决',
    facts: [
      '{place}一家烧烤店自{date}起每晚营业到凌晨两点,音响声音很大。',
      '我先后报警多次,民警到场后音量调小,走后又恢复。',
      '家中老人有高血压,孩子今年参加考试,{days}天来没有睡过安稳觉。',
    ],
    requests: ['请求依法处理夜间噪声', '请求告知历次出警的处理结果'],
  },
  {
    code: 'accident-finding',
    class: 'APPEAL_REQUEST',
    unit: 'traffic-police',
    title: '对道路交通事故认定有异议',
    facts: [
      '{date}我驾驶{item}行至{place}路口时与一辆小型轿车相撞,车辆损失约{amount}元。',
      '认定书认为我负主要责任,但对方变更车道没有打转向灯,行车记录仪可以证明。',
      '我提交了视频,认定书里没有提到,也没有说明为什么不采纳。',
    ],
    requests: ['请求说明视频未被采纳的理由', '请求重新核查事故责任'],
  },
  {
    code: 'officer-attitude',
    class: 'REPORT',
    unit: null,
    title: '反映民警接待态度生硬、推诿',
    facts: [
      '{date}我到派出所反映{place}邻里纠纷,值班民警让我等了两个多小时。',
      '期间该民警一直在玩手机,我询问时说“这点小事不要来找”。',
      '最后没有登记,也没有给任何回执。',
    ],
    requests: ['请求核查当日接待情况', '请求登记我反映的事项'],
  },
  {
    code: 'household-registration',
    class: 'APPEAL_REQUEST',
    unit: null,
    title: '户口迁移材料反复补正',
    facts: [
      '{date}我到户籍窗口办理户口迁入{place}的手续,先后跑了四趟。',
      '每次都说缺少不同的材料,没有一次性书面告知。',
      '孩子入学报名只剩{days}天,再拖就赶不上了。',
    ],
    requests: ['请求一次性书面告知所缺材料', '请求在报名截止前办结'],
  },
  {
    code: 'fraud-progress',
    class: 'APPEAL_REQUEST',
    unit: 'criminal-investigation',
    title: '被骗{amount}元案件进展不明',
    facts: [
      '{date}我接到自称客服的电话,被骗转账{amount}元,当天报案并已立案。',
      '立案后{days}天没有人联系过我,办案民警的电话多次无人接听。',
      '这笔钱是家里老人的看病钱。',
    ],
    requests: ['请求告知案件进展', '请求告知涉案账户是否已经止付'],
  },
  {
    code: 'fight-penalty',
    class: 'APPEAL_REQUEST',
    unit: 'public-order',
    title: '被打伤后处罚决定迟迟不出',
    facts: [
      '{date}在{place}我因停车与人发生口角,被对方两人打伤,医疗费{amount}元。',
      '伤情鉴定早已出来,已经过了{days}天,还没有处罚决定。',
      '对方在村里说已经找过人,不会有事,我希望公开公正处理。',
    ],
    requests: ['请求在法定期限内作出处理决定', '请求送达伤情鉴定意见'],
  },
  {
    code: 'parking-fine',
    class: 'APPEAL_REQUEST',
    unit: 'traffic-police',
    title: '{place}违停处罚标志不清',
    facts: [
      '{date}我把{item}停在{place}路边,收到违停罚款通知。',
      '该路段施划的停车线没有清除,也没有禁停标志。',
      '现场照片我已拍下,周围邻居都可以作证。',
    ],
    requests: ['请求撤销该处罚', '请求完善该路段标志标线'],
  },
  {
    code: 'dog-nuisance',
    class: 'APPEAL_REQUEST',
    unit: null,
    title: '邻居大型犬伤人未处理',
    facts: [
      '{date}邻居家未拴绳的大型犬在{place}将我咬伤,打疫苗等花费{amount}元。',
      '报警后民警让双方自行协商,对方一直避而不见。',
      '该犬至今仍然散养,周围老人小孩出门都害怕。',
    ],
    requests: ['请求依法处理养犬人', '请求组织调解赔偿'],
  },
  {
    code: 'seized-property',
    class: 'APPEAL_REQUEST',
    unit: 'criminal-investigation',
    title: '扣押的{item}至今未返还',
    facts: [
      '{date}因协助调查,我的{item}被扣押,有扣押清单。',
      '案件听说早已移送,与我无关,但{days}天过去东西没有返还。',
      '我每天上班需要用,临时租用已经花了{amount}元。',
    ],
    requests: ['请求返还{item}或者书面说明继续扣押的依据'],
  },
  {
    code: 'school-crossing',
    class: 'SUGGESTION',
    unit: 'traffic-police',
    title: '建议在{place}学校门口增设护学岗',
    facts: [
      '{place}小学门口上下学时段车辆很多,没有人行横道信号灯。',
      '{date}差一点发生事故,家长们都很担心。',
      '如能安排护学岗并施划人行横道,孩子们会安全得多。',
    ],
    requests: ['建议上下学时段安排护学岗', '建议增设人行横道和减速带'],
  },
  {
    code: 'night-patrol',
    class: 'SUGGESTION',
    unit: null,
    title: '建议加强{place}夜间巡逻',
    facts: ['{place}路灯少,{date}以来接连有住户反映车窗被砸。', '大家愿意自发参加联防,希望派出所给予指导。'],
    requests: ['建议增加夜间巡逻', '建议指导组建邻里联防队'],
  },
];

export const ITEMS: readonly string[] = ['电动自行车', '两轮摩托车', '三轮车', '笔记本电脑', '小型货车', '收割机'];
export const OPENINGS: readonly string[] = [
  '尊敬的领导:您好!',
  '局领导:',
  '您好,我反映一个情况。',
  '公安局的同志你们好:',
  '',
];
export const CLOSINGS: readonly string[] = [
  '恳请领导重视,早日给我一个答复,谢谢!',
  '以上情况属实,请予核实处理。',
  '盼复。',
  '望依法处理,不胜感激。',
];
