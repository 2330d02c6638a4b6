import { slipRule } from '#rule-kit';

export default slipRule('config/unknown-profile', {
  title: { zh: '设置里的规范都存在', en: 'The settings name profiles that exist' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    unknown: {
      zh: '没有“{name}”这个规范，预案没有按它检查；有的是 {known}。',
      en: 'There is no profile {name}, so no plan is held to it; there are {known}.',
    },
    unknownNear: {
      zh: '没有“{name}”这个规范，是不是“{nearest}”？现在预案没有按它检查。',
      en: 'There is no profile {name}; did you mean {nearest}? No plan is held to it now.',
    },
  },
  help: {
    zh: '写内置规范的名称（cn 国内，en 国际通行结构），或本库 profiles/ 里的文件。',
    en: 'Name a packaged profile (cn of China, en of common practice elsewhere) or a file in profiles/ of this workspace.',
  },
});
