import { pageCommand, type PageKey } from '../pageKeys';

const key = (more: Partial<PageKey>): PageKey => ({
    key: '',
    code: '',
    shiftKey: false,
    altKey: false,
    isCommand: false,
    isTyping: false,
    ...more
});

it.each<[Partial<PageKey>, string | null]>([
    [{ key: 'z', isCommand: true }, 'undo'],
    [{ key: 'Z', isCommand: true, shiftKey: true }, 'redo'],
    [{ key: 'y', isCommand: true }, 'redo'],
    [{ key: 'z', isCommand: true, isTyping: true }, null],
    [{ key: '?', shiftKey: true }, 'shortcuts'],
    [{ key: '?', isTyping: true }, null],
    [{ key: '/' }, 'search'],
    [{ key: 'ƒ', code: 'KeyF', altKey: true }, 'filter'],
    [{ key: 'm', code: 'KeyM', altKey: true, isTyping: true }, 'maximise'],
    [{ key: 'Escape', isTyping: true }, 'leave'],
    [{ key: 'a' }, null]
])('%j is %s', (pressed, command) => expect(pageCommand(key(pressed))).toBe(command));
