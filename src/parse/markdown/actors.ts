import type { StepActor } from '#model';
import { remember } from '../words/remember.ts';

// 和 and 与 also stand inside names (宣传和舆情组, 太和县): they part two actors only where both sides end as actors do.
const ending =
  /(?:[组局队办部室委会员长任镇乡村县市区省府站所院校警人师厂处科股班厅司者]|中心|公司|书记|街道|社区|单位|部门|集团|政府|主席|干部|群众|职工|老师|学生|家长)$/;
const separator = /\s*(?:[、，,；;/&]|\s(?:and|or)\s)\s*/y;
const conjunction = /[和与及]/g;

/** The names in the bold part of a step; `offset` is where `text` stands in the file. */
export function splitActors(text: string, offset: number): StepActor[] {
  const actors: StepActor[] = [];
  let from = 0;
  for (let index = 0; index <= text.length; ) {
    separator.lastIndex = index;
    if (index < text.length && !separator.test(text)) {
      index += 1;
      continue;
    }
    const next = index < text.length ? separator.lastIndex : text.length + 1;
    addActors(actors, text.slice(from, index), offset + from);
    from = next;
    index = next;
  }
  return actors;
}

function addActors(actors: StepActor[], text: string, offset: number): void {
  let from = 0;
  for (const match of text.matchAll(conjunction)) {
    const left = text.slice(from, match.index).trim();
    const right = text.slice(match.index + 1).trim();
    if (left.length < 2 || right.length < 2 || !ending.test(left) || !ending.test(right)) continue;
    if (/^[谐平睦]/.test(right)) continue;
    addActor(actors, text.slice(from, match.index), offset + from);
    from = match.index + 1;
  }
  addActor(actors, text.slice(from), offset + from);
}

/** The same few dozen names stand in thousands of steps. */
const once = remember<string>();

/** A piece of a file would keep the whole file alive. */
function copyOf(name: string): string {
  return ` ${name}`.slice(1);
}

function addActor(actors: StepActor[], text: string, offset: number): void {
  const name = text.trim();
  if (name === '') return;
  const start = offset + text.indexOf(name);
  actors.push({ name: once(name, copyOf), span: { start, end: start + name.length } });
}
