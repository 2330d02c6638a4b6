import { callOf, namesInStep } from './callees.ts';
import type { Card, CardBlock, CardCall } from './card.ts';
import { contactOf, contactOfRole } from './contact.ts';
import type { PlanReader } from './reader.ts';
import { sourceOf } from './source.ts';
import { words } from './words.ts';

/** 通讯录: everyone whom the plan names, with the number to call, each once. */
export function callList(reader: PlanReader): Card {
  const { plan, language, audience } = reader;
  const seen = new Set<string>();
  const blocks = [
    block(words.who[language], roleCalls(reader, seen)),
    block(
      words.report[language],
      listed(
        plan.reporting.flatMap(({ from, to }) => [from, to]),
        reader,
        seen,
      ),
    ),
    block(words.resources[language], listed(resources(reader), reader, seen)),
    block(words.duty[language], listed(mentioned(reader), reader, seen)),
  ].filter(({ calls }) => calls.length > 0);
  return {
    kind: 'calls',
    key: `${plan.id}/calls`,
    language,
    audience,
    level: null,
    scenario: words.callList[language],
    title: plan.title,
    source: sourceOf(reader),
    blocks,
    role: -1,
  };
}

function block(heading: string, calls: readonly CardCall[]): Extract<CardBlock, { kind: 'calls' }> {
  return { kind: 'calls', wide: true, zone: 'main', heading, calls };
}

function roleCalls(reader: PlanReader, seen: Set<string>): CardCall[] {
  return reader.plan.roles.map((role) => {
    const { id, name, phone, post, holder } = contactOfRole(role, reader);
    seen.add(id);
    return { name, phone, note: [post, holder].filter((part) => part !== '').join(' ') };
  });
}

function listed(names: readonly string[], reader: PlanReader, seen: Set<string>): CardCall[] {
  return [...new Set(names)].flatMap((name) => {
    const contact = contactOf(name, reader);
    if (seen.has(contact.id) || (contact.id === name && contact.phone === null)) return [];
    seen.add(contact.id);
    return [callOf(contact)];
  });
}

function resources({ plan }: PlanReader): string[] {
  return (plan.front.resources ?? []).flatMap(({ team, from }) => [team, from]).flatMap((name) => name ?? []);
}

function mentioned(reader: PlanReader): string[] {
  const { plan } = reader;
  const groups = plan.roles.flatMap(({ members, deputies }) => [...members, ...deputies]);
  return [
    ...groups,
    ...plan.steps.flatMap((step) => [...step.actors.map(({ name }) => name), ...namesInStep(step, reader)]),
  ];
}
