import type { Advice, AdviceTable } from './advice.ts';

export const enGeneral: Advice = {
  name: '',
  now: [
    'Leave the danger and call out to those around you',
    'Call 119 for fire and rescue, 110 for the police, 120 for an ambulance',
    'Say where you are, what happened and how many people there are',
    'Do as local officials and loudspeakers tell you',
  ],
  never: ['Do not go back for things', 'Do not stay to watch', 'Do not pass on what you have not checked'],
  before: [
    'Keep a bag ready: water, food, torch, whistle, medicine, papers',
    'Know your nearest shelter and the way there',
    'Save the duty numbers in your phone',
  ],
  during: ['Follow instructions; look after children and the old', 'Register at the shelter', 'Save your battery'],
  after: [
    'Go home only when you are told to',
    'Have house, water, power and gas checked',
    'Report damage and missing people',
  ],
  warnings: {
    red: 'Everybody in the danger zone leaves at once; schools and work stop',
    orange: 'Leave as told; keep out of the danger zone',
    yellow: 'Get ready to leave; go out as little as you can',
    blue: 'Follow the news and check that you are ready',
  },
};

export const enAdvice: AdviceTable = {
  flood: {
    name: 'Flood',
    now: [
      'Go to high ground now: a hill, or the upper floors of a solid building',
      'Take the old, the children, phone, medicine and papers; leave the rest',
      'Turn off power and gas, lock the door and go',
      'If you cannot leave, get on the roof, wave and whistle',
    ],
    never: [
      'Do not walk or drive through flood water',
      'Do not go back for things',
      'Keep away from fallen power lines',
    ],
    before: [
      'Know the signal, the way and the shelter',
      'Keep a bag ready',
      'Move valuables and animals up when a warning is given',
    ],
    during: [
      'Follow village officials and the marked way',
      'Register at the shelter',
      'Listen to the radio and loudspeakers',
    ],
    after: ['Go home only when told', 'Air the rooms; have the wiring checked', 'Boil water; throw away wet food'],
  },
  landslide: {
    name: 'Landslide and debris flow',
    now: [
      'At the whistle, falling rocks or widening cracks: run',
      'Run sideways out of the path, never straight down',
      'Wake your neighbours, take the old and the children',
      'Be counted at the shelter and phone the village',
    ],
    never: ['Do not run down the gully', 'Do not go back indoors', 'Do not return before the all-clear'],
    before: [
      'Know the signal, the way and the shelter',
      'After rain look for cracks, seepage and leaning trees',
      'Do not dig at the foot of a slope',
    ],
    during: [
      'In long rain sleep somewhere safe',
      'Climb at right angles to the gully',
      'Turn back from rockfall on the road',
    ],
    after: [
      'Wait until experts have looked',
      'Keep out of damaged houses',
      'Remember where people are buried and call 119',
    ],
  },
  earthquake: {
    name: 'Earthquake',
    now: [
      'Indoors: drop, cover under a strong table, hold on',
      'On the ground floor: go out if you can in a few seconds',
      'When it stops, take the stairs to open ground',
      'If trapped: cover your mouth, tap on a pipe, save strength',
    ],
    never: ['Do not jump, do not use lifts', 'Keep away from outer walls, glass and wires', 'No flames, no gas'],
    before: [
      'Fix tall furniture; keep a torch and shoes by the bed',
      'Know the nearest open ground',
      'Practise once a year',
    ],
    during: [
      'Outside: go to open ground, cover your head',
      'Driving: pull over slowly',
      'At school: follow the teacher',
    ],
    after: ['Expect aftershocks', 'Turn off gas and power', 'Listen to official news'],
  },
  fire: {
    name: 'Fire',
    now: [
      'Shout, call 119, say where and who is inside',
      'Small fire: extinguisher. Big fire: leave',
      'Stay low, wet cloth over the mouth, take the stairs',
      'If you cannot leave: shut the door, seal it, signal at the window',
    ],
    never: ['Never take the lift', 'Never go back', 'Do not jump'],
    before: ['Keep stairs clear', 'Have an alarm and an extinguisher', 'Know two ways out'],
    during: ['Do not open a hot door', 'Clothes on fire: roll', 'Be counted outside'],
    after: ['Wait for the fire service', 'Have wiring and gas checked', 'See a doctor after smoke'],
  },
  hazchem: {
    name: 'Chemical release',
    now: [
      'Go upwind and uphill',
      'If you cannot go: shut windows, seal gaps, wait for word',
      'Wet cloth over nose and mouth; cover skin',
      'On your skin: undress and rinse for 15 minutes',
    ],
    never: ['Do not go to look', 'No switches, no flames, no engines', 'Do not run downwind'],
    before: [
      'Know the alarm and the meeting point',
      'Know the usual wind and two ways out',
      'Keep masks, towels and tape',
    ],
    during: ['Follow the announced direction', 'Those who cannot walk phone the village', 'Keep roads clear'],
    after: ['Wait for the all-clear', 'Air the rooms, wash yourself', 'Have well water tested'],
  },
};

export const enTerms: readonly (readonly [string, string])[] = [
  ['Contingency plan', 'What was agreed before an emergency: who does what, how fast and how.'],
  ['Warning level', 'How likely and how bad the danger is: red, orange, yellow, blue; red is the highest.'],
  ['Response level', 'How far the authorities are mobilised: 1 to 4; 1 is the highest.'],
  ['Event grade', 'How bad what has happened is: extraordinary, major, serious, general.'],
  ['Shelter', 'A place chosen beforehand where people are safe for a time.'],
];
