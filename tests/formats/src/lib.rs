//! Tests of bytes that come in and bytes that go out: documents read (`tests/formats`), paper
//! printed (`tests/paper`). Nothing stands here to be imported.
