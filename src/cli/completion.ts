import type { Command } from './command.ts';
import { commonOptions } from './program.ts';

/** What can be typed after one command. */
export interface Completable {
  readonly verb: string;
  readonly summary: string;
  readonly flags: readonly string[];
  /** Values by flag, for flags that take one of a few. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export function completableOf(verb: string, summary: string, command: Command): Completable {
  const options = [...(command.options ?? []), ...commonOptions];
  const flags = options.map(({ flags: notation }) => /--[a-z0-9-]+/.exec(notation)?.[0] ?? '');
  const values = options.flatMap(({ choices }, index) =>
    choices === undefined ? [] : [[flags[index] ?? '', choices]],
  );
  return { verb, summary, flags: [...flags, '--help'], values: Object.fromEntries(values) };
}

/** Completion scripts by shell. */
export const completionScripts: Readonly<Record<string, (commands: readonly Completable[]) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
};

function bash(commands: readonly Completable[]): string {
  const cases = commands.flatMap(({ verb, flags, values }) => [
    ...Object.entries(values).map(
      ([flag, words]) => `    ${verb}:${flag}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`,
    ),
    `    ${verb}:*) [[ $word == -* ]] && COMPREPLY=($(compgen -W "${flags.join(' ')}" -- "$word")) ;;`,
  ]);
  return `_beiyu() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commands.map(({ verb }) => verb).join(' ')}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}:$before" in
${cases.join('\n')}
  esac
}
complete -o default -F _beiyu beiyu
`;
}

function zsh(commands: readonly Completable[]): string {
  const verbs = commands.map(({ verb, summary }) => `    ${single(`${verb}:${summary}`)}`);
  const cases = commands.map(({ verb, flags, values }) => {
    const specs = flags.map((flag) => {
      const words = values[flag];
      return words === undefined ? single(flag) : single(`${flag}:value:(${words.join(' ')})`);
    });
    return `    ${verb}) _arguments ${specs.join(' ')} '*:file:_files' ;;`;
  });
  return `#compdef beiyu
_beiyu() {
  local -a commands=(
${verbs.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local verb=$words[2]
  shift words
  (( CURRENT-- ))
  case $verb in
${cases.join('\n')}
  esac
}
compdef _beiyu beiyu
`;
}

function fish(commands: readonly Completable[]): string {
  const lines = commands.flatMap(({ verb, summary, flags, values }) => [
    `complete -c beiyu -n __fish_use_subcommand -f -a ${verb} -d ${fishQuoted(summary)}`,
    ...flags.map((flag) => {
      const words = values[flag];
      const choice = words === undefined ? '' : ` -x -a ${fishQuoted(words.join(' '))}`;
      return `complete -c beiyu -n '__fish_seen_subcommand_from ${verb}' -l ${flag.slice(2)}${choice}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

function powershell(commands: readonly Completable[]): string {
  const entries = commands.map(({ verb, flags }) => `    ${doubled(verb)} = @(${flags.map(doubled).join(', ')})`);
  const values = commands.flatMap((command) =>
    Object.entries(command.values).map(
      ([flag, words]) => `    ${doubled(`${command.verb} ${flag}`)} = @(${words.map(doubled).join(', ')})`,
    ),
  );
  return `Register-ArgumentCompleter -Native -CommandName beiyu -ScriptBlock {
  param($word, $ast, $position)
  $flags = @{
${entries.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $complete = if ($word -eq '') { $typed.Count } else { $typed.Count - 1 }
  $before = $typed[$complete - 1]
  $found = if ($complete -le 1) { $flags.Keys | Sort-Object }
    elseif ($values.ContainsKey("$($typed[1]) $before")) { $values["$($typed[1]) $before"] }
    else { $flags[$typed[1]] }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function doubled(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
