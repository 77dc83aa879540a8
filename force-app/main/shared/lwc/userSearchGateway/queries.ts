import { gql } from 'lightning/graphql';

/** Active users whose name holds a text, by name; one more than is shown, to know whether there are more. */
export const USERS_QUERY = gql`
    query AtlasUsers($name: String) {
        uiapi {
            query {
                User(
                    where: { and: [{ IsActive: { eq: true } }, { Name: { like: $name } }] }
                    orderBy: { Name: { order: ASC } }
                    first: 21
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            Title @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
