import path from 'node:path';
import type { Corpus } from '#corpus';
import { writeArtefacts } from '#disk';
import { Fault } from '#model';
import { crosswalk, newRecordText } from '#review';
import { nearestWord } from '#schemas';
import { exitCode, type Run } from '../command.ts';
import type { ReviewAction } from './action.ts';
import { groundOf, namedPlan, newRecordFile, recordOf } from './subject.ts';

export const start: ReviewAction = {
  summary: {
    zh: '为一名专家建评审记录，要素和位置已填好',
    en: "make an expert's record, with elements and places filled in",
  },
  run: async (run) => {
    const expert = requiredExpert(run);
    const { opened, plan } = await namedPlan(run);
    const { corpus, language, root, today } = opened;
    const name = registeredName(expert, corpus);
    const ground = groundOf(opened, plan);
    const standing = recordOf(opened, plan, name);
    if (standing !== null)
      throw new Fault({
        zh: `${name} 对这个版本已有评审记录 ${standing.file}，没有另建。`,
        en: `${name} already has a record on this version, ${standing.file}; no other was made.`,
      });
    const file = newRecordFile(opened, plan, name);
    writeArtefacts(root, [{ path: file, content: newRecordText(plan, name, today, ground) }], false);
    run.io.out(`${path.relative(run.io.cwd, path.join(root, file))}\n`);
    const lost = crosswalk(plan, ground).rows.filter(
      ({ places, element }) => places.length === 0 && element.headings.length > 0,
    );
    if (lost.length > 0 && !run.quiet)
      run.io.err(
        {
          zh: `  没有找到这些要素在哪一节，请专家自己看：${lost.map(({ element }) => element.zh).join('、')}\n`,
          en: `  No section was found for: ${lost.map(({ element }) => element.en).join(', ')}\n`,
        }[language],
      );
    return exitCode.clean;
  },
};

/** The expert that an action is about. Throws a Fault where none is named. */
export function requiredExpert(run: Run): string {
  const expert = run.given.text('expert');
  if (expert !== undefined) return expert;
  throw new Fault({
    zh: '要用 --expert 写明专家（专家库里的姓名或编号）。抽专家：beiyu review assign。',
    en: 'Name the expert with --expert (name or id in the register). To draw some: beiyu review assign.',
  });
}

/** The expert's name in the register. Throws a Fault, with the nearest name, for one who is not in it. */
function registeredName(written: string, { registers }: Corpus): string {
  const found = registers.experts.find(({ data }) => data.id === written || data.name === written);
  if (found !== undefined) return found.data.name;
  const nearest = nearestWord(
    written,
    registers.experts.map(({ data }) => data.name),
  );
  throw new Fault({
    zh: `专家库里没有“${written}”${nearest === null ? '' : `，是不是“${nearest}”`}。先在 registers/experts 里登记。`,
    en: `"${written}" is not in the register of experts${nearest === null ? '.' : `; did you mean ${nearest}?`} Enter the expert in registers/experts first.`,
  });
}
