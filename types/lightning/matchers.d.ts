/** Matcher of @sa11y/jest, registered for every test of a bundle. */
declare namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    interface Matchers<R, T = object> {
        /** Fails where axe finds a problem of accessibility in the element. */
        toBeAccessible(): Promise<R>;
    }
}
