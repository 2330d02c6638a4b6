// Ticks, notes and filled-in fields stay in this browser, under the pack's own name. No network is used.
(() => {
  const pack = JSON.parse(document.getElementById('pack').textContent);
  const words = pack.words;
  const key = `beiyu:${pack.id}:${pack.plan.hash}`;
  const find = (selector) => [...document.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const two = (number) => String(number).padStart(2, '0');

  function stamp(date) {
    const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  }
  const clock = (moment) => moment.slice(11, 16);
  const taskNames = new Map(
    pack.roles.flatMap((role) => role.tasks.map((task) => [task.key, { role: role.name, action: task.action }])),
  );

  let state = { log: [], fields: {} };
  let keeps = true;
  try {
    state = { ...state, ...JSON.parse(localStorage.getItem(key) || '{}') };
    localStorage.setItem(key, JSON.stringify(state));
  } catch {
    keeps = false;
  }
  byId('warning').hidden = keeps;

  function save() {
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch {
      byId('warning').hidden = false;
    }
  }

  const timesOf = (task) => state.log.filter((entry) => entry.task === task).map((entry) => entry.time);

  function dueOf(item) {
    const { due, every, task } = item.dataset;
    if (!due) return null;
    const done = timesOf(task).length;
    if (!every) return done > 0 ? null : new Date(due);
    return new Date(new Date(due).getTime() + done * Number(every) * 1000);
  }

  function showTask(item) {
    const times = timesOf(item.dataset.task);
    const recurring = Boolean(item.dataset.every);
    const due = dueOf(item);
    const late = due !== null && due < new Date();
    item.querySelector('input').checked = times.length > 0 && !recurring;
    item.classList.toggle('ticked', times.length > 0 && !recurring);
    item.classList.toggle('late', late);
    const done = times.length === 0 ? '' : `✓ ${times.map(clock).join('、')}`;
    const next = recurring && due !== null ? `${words.nextAt} ${clock(stamp(due))}` : '';
    const minutes = late ? Math.max(1, Math.round((Date.now() - due.getTime()) / 60000)) : 0;
    const over = late
      ? words.late.replace(
          '{n}',
          minutes < 120 ? `${minutes} ${words.minutes}` : `${Math.floor(minutes / 60)} ${words.hours}`,
        )
      : '';
    item.querySelector('.done').textContent = [done, next, over].filter((part) => part !== '').join('　');
  }

  function showLog() {
    byId('entries').replaceChildren(
      ...state.log.map((entry) => {
        const line = document.createElement('li');
        line.textContent = `${entry.time.replace('T', ' ')}　${[entry.role, entry.text].filter(Boolean).join('：')}`;
        return line;
      }),
    );
  }

  function showNext() {
    const now = new Date();
    byId('now').textContent = clock(stamp(now));
    const open = find('.tasks li')
      .map((item) => ({ item, due: dueOf(item) }))
      .filter(({ item, due }) => due !== null && !item.closest('.role').hidden)
      .sort((a, b) => a.due - b.due);
    const first = open[0];
    byId('next').textContent = first
      ? `${words.next} ${clock(stamp(first.due))}　${taskNames.get(first.item.dataset.task).role}：${taskNames.get(first.item.dataset.task).action}`
      : words.allDone;
  }

  function show() {
    for (const item of find('.tasks li')) showTask(item);
    showLog();
    showNext();
  }

  for (const item of find('.tasks li')) {
    item.querySelector('input').addEventListener('change', (event) => {
      const { task, every } = item.dataset;
      const name = taskNames.get(task);
      if (event.target.checked) state.log.push({ time: stamp(new Date()), task, role: name.role, text: name.action });
      else if (!every) {
        state.log.push({ time: stamp(new Date()), role: name.role, text: `${words.undone} ${name.action}` });
        state.log = state.log.map((entry) => (entry.task === task ? { ...entry, task: undefined } : entry));
      }
      save();
      show();
    });
  }

  for (const area of find('[data-field]')) {
    const saved = state.fields[area.dataset.field];
    if (saved !== undefined) area.value = saved;
    area.addEventListener('input', () => {
      state.fields[area.dataset.field] = area.value;
      save();
    });
  }

  for (const button of find('[data-fill]')) {
    button.addEventListener('click', () => {
      const area = document.querySelector(`[data-field="${button.dataset.fill}-10"]`);
      area.value = state.log
        .map((entry) => `${clock(entry.time)} ${[entry.role, entry.text].filter(Boolean).join('：')}`)
        .join('\n');
      area.dispatchEvent(new Event('input'));
    });
  }

  byId('role').value = state.me || '';
  function showRole() {
    for (const role of find('.role'))
      role.hidden = byId('role').value !== '' && role.dataset.role !== byId('role').value;
    showNext();
  }
  byId('role').addEventListener('change', () => {
    state.me = byId('role').value;
    save();
    showRole();
  });

  byId('note').addEventListener('submit', (event) => {
    event.preventDefault();
    const input = event.target.elements.text;
    if (input.value.trim() === '') return;
    state.log.push({ time: stamp(new Date()), role: state.me || '', text: input.value.trim() });
    input.value = '';
    save();
    show();
  });

  function download(name, type, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  // A cell that a spreadsheet would take for a formula is kept as text.
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const fileName = pack.id.replace(/[^\w.-]+/g, '-');
  byId('save-json').addEventListener('click', () => {
    const log = {
      pack: pack.id,
      plan: pack.plan,
      at: pack.at,
      drill: pack.drill,
      log: state.log,
      fields: state.fields,
    };
    download(`${fileName}.log.json`, 'application/json', JSON.stringify(log, null, 2));
  });
  byId('save-csv').addEventListener('click', () => {
    const rows = [
      words.csvHead,
      ...state.log.map((entry) => [entry.time, entry.role || '', entry.text, entry.task || '']),
    ];
    download(`${fileName}.log.csv`, 'text/csv', `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`);
  });
  byId('print').addEventListener('click', () => window.print());
  byId('clear').addEventListener('click', () => {
    if (!window.confirm(words.confirmClear)) return;
    state = { log: [], fields: {} };
    save();
    location.reload();
  });

  showRole();
  show();
  setInterval(show, 20000);
})();
