export { serviceDatabase, type TestService } from './service-database.js';
export { type Cluster, testCluster } from './cluster.js';
export { Desk } from './desk.js';
