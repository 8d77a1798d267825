//! What coordinators do with applications: entering what came on paper, checking, asking, refusing.
