/** Common family names with their Latin form. */
export const FAMILY_NAMES: readonly (readonly [zh: string, en: string])[] = [
  ['王', 'Wang'], ['李', 'Li'], ['张', 'Zhang'], ['刘', 'Liu'], ['陈', 'Chen'], ['杨', 'Yang'], ['黄', 'Huang'], ['赵', 'Zhao'],
  ['吴', 'Wu'], ['周', 'Zhou'], ['徐', 'Xu'], ['孙', 'Sun'], ['马', 'Ma'], ['朱', 'Zhu'], ['胡', 'Hu'], ['郭', 'Guo'],
  ['何', 'He'], ['高', 'Gao'], ['林', 'Lin'], ['罗', 'Luo'], ['郑', 'Zheng'], ['梁', 'Liang'], ['谢', 'Xie'], ['宋', 'Song'],
  ['唐', 'Tang'], ['许', 'Xu'], ['韩', 'Han'], ['冯', 'Feng'], ['邓', 'Deng'], ['曹', 'Cao'], ['彭', 'Peng'], ['曾', 'Zeng'],
];

/** Last characters of given names, with their Latin form. */
export const GIVEN_NAMES: readonly (readonly [zh: string, en: string])[] = [
  ['安', 'an'], ['平', 'ping'], ['宁', 'ning'], ['康', 'kang'], ['华', 'hua'], ['明', 'ming'], ['芳', 'fang'], ['秀', 'xiu'],
  ['英', 'ying'], ['兰', 'lan'], ['强', 'qiang'], ['军', 'jun'], ['勇', 'yong'], ['杰', 'jie'], ['磊', 'lei'], ['涛', 'tao'],
  ['超', 'chao'], ['霞', 'xia'], ['敏', 'min'], ['静', 'jing'], ['丽', 'li'], ['娟', 'juan'], ['艳', 'yan'], ['辉', 'hui'],
  ['鹏', 'peng'], ['飞', 'fei'], ['玲', 'ling'], ['桂', 'gui'], ['梅', 'mei'], ['峰', 'feng'], ['云', 'yun'], ['海', 'hai'],
];

/** Villages and streets of the fictional county; the mark 示 ("shown as an example") stands in each. */
export const PLACES: readonly string[] = ['示平镇前河村', '示平镇柳树湾村', '示安镇北山村', '示安镇石桥村', '示宁街道解放路', '示宁街道东关社区', '示康乡上坪村', '示康乡桃园村', '示和镇车站街', '示和镇南岭村'];
