import { askedProcedures, missingFrom } from '#corpus';
import type { ProfileNames, Text } from '#model';
import { atField, planRule } from '#rule-kit';
import { everySection } from '#schemas';

export default planRule({
  title: { zh: '该有的处置程序都有', en: 'The procedures that are asked for are there' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '28', strength: 'must' }],
  messages: {
    missing: {
      zh: '没有“{procedure}”的程序：谁先做什么、再做什么，没有写。',
      en: 'There is no procedure for {procedure}: who does what, and what next, is not written.',
      help: {
        zh: '加一节“{procedure}”，用有序列表写：**角色**（时限）：做什么。{hint}',
        en: 'Add a section {procedure} with an ordered list: **role** (within 10 min): what to do. {hint}',
      },
    },
  },
  help: {
    zh: '加一节，用有序列表写：**角色**（时限）：做什么。',
    en: 'Add a section with an ordered list: **role** (within 10 min): what to do.',
  },
  *check(plan, context) {
    const missing = missingFrom(plan, context).map(({ section }) => section);
    const told = new Set(everySection(missing).map(({ id }) => id));
    for (const { procedure, sections } of askedProcedures(plan, context)) {
      // Levels and warnings are the concern of their own rules; a whole section that is missing is told as such.
      if (procedure.each !== undefined || sections.length > 0 || told.has(procedure.section ?? '')) continue;
      if (isInFront(procedure.id, plan.reporting.length)) continue;
      yield {
        message: 'missing',
        data: { procedure: nameOf(procedure.names), hint: procedure.guidance ?? { zh: '', en: '' } },
        at: atField(plan.document, '/kind'),
        basis: procedure.basis,
        subject: procedure.id,
      };
    }
  },
});

/** The chain of reports may stand in the front matter alone. */
function isInFront(id: string, hops: number): boolean {
  return id === 'information-report' && hops > 0;
}

function nameOf({ zh, en }: ProfileNames): Text {
  const [name = ''] = zh;
  return { zh: name, en: en[0] ?? name };
}
