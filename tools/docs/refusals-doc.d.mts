/** Every refusal code with its basis, from the books in the code. */
export declare function refusalCodes(): { service: string; code: string; basis: string; path: string }[];
