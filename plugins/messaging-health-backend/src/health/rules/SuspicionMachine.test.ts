import { MINUTE } from './MinuteFigures';
import { SuspicionFinding, SuspicionMachine } from './SuspicionMachine';
import { TriggerMemory } from './TriggerMemory';

const START = Date.UTC(2026, 0, 1, 3, 0);

const FINDINGS: Record<string, SuspicionFinding> = {
  s: 'suspect',
  '.': 'clear',
  i: 'insufficient',
  ' ': 'silent',
};

/** Moves a machine over a trace, a minute a character; `S` where a suspicion stands afterwards. */
function play(
  trace: string,
  keepForMinutes: number,
  memory?: TriggerMemory,
  from: number = 0,
) {
  const machine = new SuspicionMachine(keepForMinutes * MINUTE, memory);
  const turns: string[] = [];
  let states = '';
  [...trace].forEach((character, index) => {
    const minute = from + index + 1;
    const turn = machine.evaluate(START + minute * MINUTE, FINDINGS[character]);
    if (turn) {
      turns.push(`${turn} ${minute}`);
    }
    states +=
      machine.remember(undefined).suspectedSince === undefined ? '.' : 'S';
  });
  return { states, turns, memory: machine.remember(undefined) };
}

describe('the clocks of a condition', () => {
  it.each([
    {
      name: 'suspects at once',
      trace: '..s',
      states: '..S',
      turns: ['fires 3'],
    },
    {
      name: 'stands for a while after the figures stopped suspecting',
      trace: 's.....',
      states: 'SSSS..',
      turns: ['fires 1', 'ends 5'],
    },
    {
      name: 'is one suspicion while the figures come and go',
      trace: 's..s..s....',
      states: 'SSSSSSSSSS.',
      turns: ['fires 1', 'ends 11'],
    },
    {
      name: 'takes silence for no calm: that is counted anew afterwards',
      trace: 's..    ....',
      states: 'SSSSSSSSSS.',
      turns: ['fires 1', 'ends 11'],
    },
    {
      name: 'counts too little to compare with as calm',
      trace: 's.iii',
      states: 'SSSS.',
      turns: ['fires 1', 'ends 5'],
    },
    {
      name: 'begins a second one after the first has ended',
      trace: 's....s',
      states: 'SSSS.S',
      turns: ['fires 1', 'ends 5', 'fires 6'],
    },
  ])('$name', ({ trace, states, turns }) => {
    expect(play(trace, 3)).toMatchObject({ states, turns });
  });

  it('ends with the first calm figures where nothing is kept', () => {
    expect(play('s.', 0)).toMatchObject({
      states: 'S.',
      turns: ['fires 1', 'ends 2'],
    });
  });

  it('goes on from what it remembered, after any minute', () => {
    const trace = '.s..s. .s....s.';
    const whole = play(trace, 3);
    for (let cut = 1; cut < trace.length; cut++) {
      const first = play(trace.slice(0, cut), 3);
      const revived: TriggerMemory = JSON.parse(JSON.stringify(first.memory));
      const second = play(trace.slice(cut), 3, revived, cut);
      expect(first.states + second.states).toBe(whole.states);
      expect([...first.turns, ...second.turns]).toEqual(whole.turns);
    }
  });
});
