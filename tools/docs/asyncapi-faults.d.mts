/** What is wrong with an AsyncAPI document, a line each. */
export declare function asyncapiFaults(text: string): Promise<string[]>;
