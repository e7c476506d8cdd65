//! OSC as pedals, boxes and consoles send it.

use rosc::{
    OscArray, OscBundle, OscColor, OscMessage, OscMidiMessage, OscPacket, OscTime, OscType,
};

/// A message, as it goes over the network.
///
/// # Panics
/// When it cannot be written.
#[must_use]
pub fn message(path: &str, args: Vec<OscType>) -> Vec<u8> {
    rosc::encoder::encode(&OscPacket::Message(OscMessage { addr: path.into(), args })).unwrap()
}

/// Messages in a bundle.
#[must_use]
pub fn bundle(content: Vec<OscPacket>) -> OscPacket {
    OscPacket::Bundle(OscBundle { timetag: OscTime { seconds: 0, fractional: 1 }, content })
}

/// Packets of every kind: each call, every type of argument, bundles in bundles.
///
/// # Panics
/// When one cannot be written.
#[must_use]
pub fn packets() -> Vec<Vec<u8>> {
    let calls = ["take", "standby", "hold", "resume", "back", "skip", "adjust", "panic", "nothing"];
    let args = || {
        vec![
            OscType::Int(1),
            OscType::Float(0.5),
            OscType::String("é".into()),
            OscType::Blob(vec![1; 9]),
            OscType::Long(-1),
            OscType::Double(f64::NAN),
            OscType::Char('x'),
            OscType::Bool(false),
            OscType::Nil,
            OscType::Inf,
            OscType::Time(OscTime { seconds: 1, fractional: 2 }),
            OscType::Color(OscColor { red: 1, green: 2, blue: 3, alpha: 4 }),
            OscType::Midi(OscMidiMessage { port: 0, status: 0x90, data1: 60, data2: 64 }),
            OscType::Array(OscArray { content: vec![OscType::Int(7), OscType::Bool(true)] }),
        ]
    };
    let mut all: Vec<_> = calls.iter().map(|c| message(&format!("/regie/{c}"), vec![])).collect();
    all.push(message("/regie/adjust", vec![OscType::Int(60)]));
    all.extend(args().into_iter().map(|arg| message("/regie/take", vec![arg])));
    all.push(message("/regie/adjust", args()));
    let one = OscPacket::Message(OscMessage { addr: "/regie/hold".into(), args: args() });
    let nested = (0..20).fold(bundle(vec![one.clone()]), |inner, _| bundle(vec![inner]));
    all.push(rosc::encoder::encode(&bundle(vec![one, nested])).unwrap());
    all
}
