from soihtu.foundation.outbox import OutgoingMessage

__all__ = ["OutgoingMessage"]
